package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A file keeps everybody from several tables until its end, and may block itself and the application for ever by taking them in
 * another order.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS">Deadlocks</a>
 */
final class SeveralLocks implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.SEVERAL_TABLES_LOCKED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        Set<QualifiedName> locked = statement.file().isInTransaction() ? locked(statement) : Set.of();
        Set<QualifiedName> before = new TreeSet<>();
        for (StatementView earlier : locked.isEmpty() ? List.<StatementView>of() : statement.earlier()) {
            before.addAll(locked(earlier));
            if (before.size() > 1) {
                return List.of();
            }
        }
        Set<QualifiedName> all = new TreeSet<>(before);
        all.addAll(locked);
        if (before.isEmpty() || all.size() < 2) {
            return List.of();
        }
        all.removeAll(before);
        QualifiedName next = all.iterator().next();
        return List.of(Note.info(next,
                "table \"" + before.iterator().next() + "\" stays locked for everybody while this waits for \"" + next
                        + "\", and the application may hold them the other way round",
                "a file for each table, so that each lock ends before the next begins: this statement goes to the next file"));
    }

    /** The tables in the names that they had when the file began. */
    private static Set<QualifiedName> locked(StatementView statement) {
        Set<QualifiedName> locked = new TreeSet<>();
        for (QualifiedName name : Locks.accessExclusive(statement)) {
            QualifiedName original = name;
            for (int i = statement.earlier().size() - 1; i >= 0; i--) {
                RenameClause rename = statement.earlier().get(i).rename();
                if (rename != null && rename.isOfTable() && rename.to().equals(original.name())) {
                    original = rename.table();
                }
            }
            locked.add(original);
        }
        return locked;
    }
}
