package io.quarkiverse.hyperstack.migration.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.lint.LintFile;
import io.quarkiverse.hyperstack.schema.lint.LintStatement;

/** Writes down what each statement of some files does. The structure is read only around statements that may change it. */
final class Recording implements Callback {

    /** What changes rows, or nothing that stays. */
    private static final Pattern SAME_STRUCTURE = Pattern.compile("(?i)(insert|update|delete|pragma|savepoint|release)\\b.*",
            Pattern.DOTALL);

    private final ScratchDatabase scratch;
    private final Map<String, String> texts;
    private final Predicate<String> wanted;
    private final List<LintFile> files = new ArrayList<>();
    private final List<LintStatement> statements = new ArrayList<>();
    private @Nullable String file;
    private @Nullable StatementLines lines;
    private @Nullable Catalog before;
    private LintFile.Transaction transaction = LintFile.Transaction.ONE;
    private LintFile.Kind kind = LintFile.Kind.VERSIONED;

    /**
     * @param scratch where the files run
     * @param texts the text of each file by its name; none for a Java migration
     * @param wanted which files are recorded
     */
    Recording(ScratchDatabase scratch, Map<String, String> texts, Predicate<String> wanted) {
        this.scratch = scratch;
        this.texts = texts;
        this.wanted = wanted;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.BEFORE_EACH_MIGRATE_STATEMENT
                || event == Event.AFTER_EACH_MIGRATE_STATEMENT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            end();
            begin(context);
        } else if (file != null && lines != null) {
            String sql = lines.statement(context.getStatement().getSql());
            if (event == Event.BEFORE_EACH_MIGRATE_STATEMENT) {
                before = before == null ? scratch.catalog() : before;
                transaction = transaction(context);
            } else if (before != null) {
                Catalog after = SAME_STRUCTURE.matcher(sql).matches() ? before : scratch.catalog();
                statements.add(new LintStatement(sql, lines.lineOf(sql), before, after));
                before = after;
            }
        }
    }

    private void begin(Context context) {
        String name = context.getMigrationInfo().getScript();
        if (texts.containsKey(name) && wanted.test(name)) {
            file = name;
            lines = new StatementLines(texts.get(name));
            kind = context.getMigrationInfo().getVersion() == null ? LintFile.Kind.REPEATABLE : LintFile.Kind.VERSIONED;
            transaction = LintFile.Transaction.ONE;
        } else {
            before = null;
        }
    }

    private void end() {
        if (file != null) {
            files.add(new LintFile(file, kind, transaction, texts.get(file), statements));
        }
        file = null;
        statements.clear();
    }

    private static LintFile.Transaction transaction(Context context) {
        try {
            return context.getConnection().getAutoCommit() ? LintFile.Transaction.NONE : LintFile.Transaction.ONE;
        } catch (SQLException e) {
            throw new IllegalStateException("The scratch connection is broken", e);
        }
    }

    /** The files in the order in which they ran. */
    List<LintFile> files() {
        end();
        return List.copyOf(files);
    }

    @Override
    public String getCallbackName() {
        return "hyperstack recording";
    }
}
