package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Looks at migration files. */
public final class Linter {

    private Linter() {
    }

    /**
     * Looks at files.
     *
     * @param database the kind of database
     * @param files the files in the order in which they run, those that may still be changed: an applied file cannot be
     * @param numbers what the rows of a database say, or {@link Numbers#none()}
     * @return the findings by file and line, those that were accepted among them
     */
    public static List<Finding> lint(Syntax database, List<LintFile> files, Numbers numbers) {
        FileView.Setting setting = new FileView.Setting(database, numbers, end(files));
        List<Finding> findings = new ArrayList<>();
        for (LintFile file : files) {
            FileView view = new FileView(file, setting);
            new Acceptances(view).apply(findings(view)).stream()
                    .sorted(Comparator.comparingInt(Finding::line).thenComparing(finding -> finding.problem().code()))
                    .forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    private static Catalog end(List<LintFile> files) {
        return files.stream().flatMap(file -> file.statements().stream()).reduce((earlier, later) -> later)
                .map(LintStatement::after).orElse(Catalog.empty());
    }

    private static List<Finding> findings(FileView file) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            if (rule.databases().contains(file.database())) {
                rule.look(file).forEach(note -> findings.add(finding(rule, file, note, 1)));
                for (StatementView statement : file.statements()) {
                    rule.look(statement).forEach(note -> findings.add(finding(rule, file, note, statement.line())));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Rule rule, FileView file, Note note, int line) {
        return new Finding(rule.problem(), note.severity(), file.name(), note.line() == 0 ? line : note.line(), note.object(),
                note.message(), note.safeWay(), null);
    }
}
