package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Columns that number rows, as identity or with a sequence of their own ("serial"), and those that no longer do. Whatever
 * comes goes on where the other stopped, or behind the highest number.
 */
final class IdentityLowering {

    private final Workbench bench;

    IdentityLowering(Workbench bench) {
        this.bench = bench;
    }

    private enum Kind {
        PLAIN, SERIAL, IDENTITY;

        static Kind of(Column column) {
            if (column.value() instanceof ColumnValue.Identity) {
                return ColumnSql.isSerial(column) ? SERIAL : IDENTITY;
            }
            return PLAIN;
        }
    }

    /** Whether a change is about numbering at all. */
    boolean concerns(TableChange.ChangeColumn change) {
        boolean numbers = Kind.of(change.before()) != Kind.PLAIN || Kind.of(change.after()) != Kind.PLAIN;
        return numbers && !(change.before().type().equals(change.after().type())
                && change.before().value().equals(change.after().value()));
    }

    /** Whether a column begins to number rows that are there already. */
    static boolean begins(TableChange.ChangeColumn change) {
        return Kind.of(change.before()) == Kind.PLAIN && Kind.of(change.after()) != Kind.PLAIN;
    }

    void change(Change.AlterTable table, ColumnName name, TableChange.ChangeColumn change) {
        Kind before = Kind.of(change.before());
        Kind after = Kind.of(change.after());
        if (before == after) {
            same(table, name, change);
            return;
        }
        switch (before) {
            case PLAIN -> fromPlain(table, name, change.after());
            case SERIAL -> fromSerial(table, name, change.after());
            case IDENTITY -> fromIdentity(table, name, change.after());
        }
    }

    private void same(Change.AlterTable table, ColumnName name, TableChange.ChangeColumn change) {
        if (ColumnSql.isSerial(change.before())) {
            step(Phase.IDENTITIES, table, "ALTER SEQUENCE " + Quoted.name(bench.around().sequenceOf(name)) + " AS "
                    + ColumnSql.plain(change.after().type()).sql(), "change the sequence of", name);
        } else if (!change.before().value().equals(change.after().value())) {
            ColumnValue.Identity is = (ColumnValue.Identity) change.after().value();
            List<String> were = ((ColumnValue.Identity) change.before().value()).clauses();
            String clauses = were.equals(is.clauses()) ? "" : " " + SequenceRow.actions(were, is.clauses());
            alter(Phase.IDENTITIES, table, name, "SET GENERATED " + (is.always() ? "ALWAYS" : "BY DEFAULT") + clauses,
                    "change the numbering of");
        }
    }

    private void fromPlain(Change.AlterTable table, ColumnName name, Column after) {
        if (ColumnSql.isSerial(after)) {
            QualifiedName sequence = newSequence(name);
            if (bench.draft().changes().stream().anyMatch(change -> isDropOf(change, sequence))) {
                step(Phase.IDENTITIES, table, "ALTER SEQUENCE " + Quoted.name(sequence) + " AS "
                        + ColumnSql.plain(after.type()).sql() + " OWNED BY " + Quoted.name(name),
                        "give the sequence to", name);
            } else {
                createSequence(table, name, after, sequence);
            }
            nextValue(table, name, sequence);
        } else {
            addIdentity(table, name, after);
        }
        step(Phase.NUMBERING, table, goOn(name), "go on behind the highest number of", name);
    }

    private void addIdentity(Change.AlterTable table, ColumnName name, Column after) {
        alter(Phase.IDENTITIES, table, name, "ADD " + ColumnSql.identity((ColumnValue.Identity) after.value()),
                "let the database number");
    }

    /** The statement after which a numbered column goes on behind its highest number. */
    static String goOn(ColumnName name) {
        return "SELECT setval(pg_get_serial_sequence(" + Quoted.text(Quoted.name(name.table())) + ", "
                + Quoted.text(name.column()) + "), max(" + Quoted.name(name.column()) + ")) FROM "
                + Quoted.name(name.table()) + " HAVING max(" + Quoted.name(name.column()) + ") > 0";
    }

    private void fromSerial(Change.AlterTable table, ColumnName name, Column after) {
        QualifiedName old = bench.around().sequenceOf(name);
        alter(Phase.LOOSENING, table, name, "DROP DEFAULT", "stop the numbering of");
        if (Kind.of(after) == Kind.IDENTITY) {
            step(Phase.IDENTITIES, table, "ALTER SEQUENCE " + Quoted.name(old) + " OWNED BY NONE", "keep the number of", name);
            QualifiedName aside = aside(Phase.IDENTITIES, table, name, old);
            addIdentity(table, name, after);
            step(Phase.NUMBERING, table,
                    "SELECT setval(pg_get_serial_sequence(" + Quoted.text(Quoted.name(name.table())) + ", "
                            + Quoted.text(name.column()) + "), last_value, is_called) FROM " + Quoted.name(aside),
                    "go on with the number of", name);
            step(Phase.OLD_SEQUENCES, table, "DROP SEQUENCE " + Quoted.name(aside), "drop the sequence of", name);
        } else if (bench.draft().changes().stream().noneMatch(change -> isAddOf(change, old))) {
            step(Phase.OLD_SEQUENCES, table, "DROP SEQUENCE " + Quoted.name(old), "drop the sequence of", name);
        }
    }

    private void fromIdentity(Change.AlterTable table, ColumnName name, Column after) {
        if (Kind.of(after) == Kind.PLAIN) {
            alter(Phase.LOOSENING, table, name, "DROP IDENTITY", "stop the numbering of");
            return;
        }
        QualifiedName old = bench.around().sequenceOf(name);
        QualifiedName aside = aside(Phase.IDENTITIES, table, name, old);
        QualifiedName sequence = newSequence(name);
        createSequence(table, name, after, sequence);
        step(Phase.IDENTITIES, table,
                "SELECT setval(" + Quoted.text(Quoted.name(sequence)) + ", last_value, is_called) FROM " + Quoted.name(aside),
                "go on with the number of", name);
        alter(Phase.IDENTITIES, table, name, "DROP IDENTITY", "stop the numbering of");
        nextValue(table, name, sequence);
    }

    private QualifiedName aside(Phase phase, Change.AlterTable table, ColumnName name, QualifiedName sequence) {
        QualifiedName aside = new QualifiedName(sequence.schema(),
                "hyperstack_numbers_" + Integer.toHexString(Objects.hash(name.toString())));
        step(phase, table, "ALTER SEQUENCE " + Quoted.name(sequence) + " RENAME TO " + Quoted.name(aside.name()),
                "keep the number of", name);
        return aside;
    }

    private static QualifiedName newSequence(ColumnName name) {
        return new OwnedSequence(name.table(), name.column(), name.table()).conventionalName();
    }

    private void createSequence(Change.AlterTable table, ColumnName name, Column after, QualifiedName sequence) {
        step(Phase.IDENTITIES, table, "CREATE SEQUENCE " + Quoted.name(sequence) + " AS " + ColumnSql.plain(after.type()).sql()
                + " OWNED BY " + Quoted.name(name), "create a sequence for", name);
    }

    private void nextValue(Change.AlterTable table, ColumnName name, QualifiedName sequence) {
        alter(Phase.IDENTITIES, table, name,
                "SET DEFAULT nextval(" + Quoted.text(Quoted.name(sequence)) + "::regclass)", "let the sequence number");
    }

    static boolean isAddOf(Change change, QualifiedName sequence) {
        return change instanceof Change.AddSequence && change.object().equals(sequence);
    }

    static boolean isDropOf(Change change, QualifiedName sequence) {
        return change instanceof Change.DropSequence && change.object().equals(sequence);
    }

    private void alter(Phase phase, Change.AlterTable table, ColumnName name, String action, String reason) {
        step(phase, table, TableSql.alter(name.table(), "ALTER COLUMN " + Quoted.name(name.column()) + " " + action), reason,
                name);
    }

    private void step(Phase phase, Change.AlterTable table, String sql, String reason, ColumnName name) {
        bench.steps().add(phase, sql, reason + " column \"" + name.column() + "\" of table \"" + name.table() + "\"", table);
    }
}
