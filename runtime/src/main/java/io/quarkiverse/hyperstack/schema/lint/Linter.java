package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

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
        return List.of();
    }
}
