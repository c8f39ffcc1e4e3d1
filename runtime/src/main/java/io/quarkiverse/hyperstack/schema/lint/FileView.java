package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** A file as the rules see it. */
final class FileView {

    private final LintFile file;
    private final Setting setting;
    private final List<StatementView> statements = new ArrayList<>();

    FileView(LintFile file, Setting setting) {
        this.file = file;
        this.setting = setting;
        NewNames created = NewNames.none();
        for (LintStatement statement : file.statements()) {
            StatementView view = new StatementView(this, statement, statements.size(), created);
            statements.add(view);
            created = view.createdAfterwards();
        }
        statements.forEach(statement -> Rebuild.of(statement).ifPresent(statement::isRebuild));
    }

    String name() {
        return file.name();
    }

    String text() {
        return file.text();
    }

    Syntax database() {
        return setting.database();
    }

    Numbers numbers() {
        return setting.numbers();
    }

    /** The structure after all files. */
    Catalog end() {
        return setting.end();
    }

    boolean isRepeatable() {
        return file.kind() == LintFile.Kind.REPEATABLE;
    }

    boolean isInTransaction() {
        return file.transaction() == LintFile.Transaction.ONE;
    }

    List<StatementView> statements() {
        return statements;
    }

    /** The name of the file that tells Flyway how to run this one. */
    String settingsFile() {
        return name() + ".conf";
    }

    /**
     * What all files have in common.
     *
     * @param database the kind of database
     * @param numbers what the rows say
     * @param end the structure after all files
     */
    record Setting(Syntax database, Numbers numbers, Catalog end) {
    }
}
