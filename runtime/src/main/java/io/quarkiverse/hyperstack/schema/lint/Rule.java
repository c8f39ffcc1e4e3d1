package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** One finding: looks at one statement after the other. */
interface Rule {

    /** Which finding it makes. */
    Problem problem();

    /** The kinds of databases that it is about. */
    default Set<Syntax> databases() {
        return Set.of(Syntax.SQLITE, Syntax.POSTGRESQL);
    }

    /** What it has to say about a statement. */
    default List<Note> look(StatementView statement) {
        return List.of();
    }

    /** What it has to say about a file as a whole; each note with its line. */
    default List<Note> look(FileView file) {
        return List.of();
    }
}
