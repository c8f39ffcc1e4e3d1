package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Sequences that belong to no column. None ever goes back behind what it has given out. */
final class SequenceLowering {

    private final Workbench bench;

    SequenceLowering(Workbench bench) {
        this.bench = bench;
    }

    void add(Change.AddSequence change) {
        Sequence sequence = change.sequence();
        String name = Quoted.name(sequence.name());
        String numbers = "START WITH " + sequence.start() + " INCREMENT BY " + sequence.increment()
                + SequenceRow.words(List.of(), sequence.clauses());
        Optional<OwnedSequence> owned = bench.around().owned().stream()
                .filter(old -> old.name().equals(sequence.name())).findFirst();
        if (owned.isPresent()) {
            bench.steps().add(Phase.OPTIONS,
                    "ALTER SEQUENCE " + name
                            + (sequence.clauses().stream().anyMatch(clause -> clause.startsWith("AS ")) ? "" : " AS bigint")
                            + " OWNED BY NONE " + numbers,
                    "keep the sequence \"" + sequence.name() + "\" of table \"" + owned.get().table() + "\"", change);
        } else {
            bench.steps().add(Phase.SEQUENCES, "CREATE SEQUENCE " + name + " " + numbers,
                    "create sequence \"" + sequence.name() + "\"", change);
            goOn(change);
        }
    }

    /** The next number is so far behind the highest one that a whole increment fits between: an application may count within. */
    private void goOn(Change.AddSequence change) {
        Sequence sequence = change.sequence();
        ColumnName column = bench.draft().values().numbered().get(sequence.name());
        if (column == null || sequence.increment() < 1 || !isNumber(column)) {
            return;
        }
        String number = "max(" + Quoted.name(column.column()) + ")";
        bench.steps().add(Phase.NUMBERING,
                "SELECT setval(" + Quoted.text(Quoted.name(sequence.name())) + ", (" + number + " + " + sequence.increment()
                        + ")::bigint, false) FROM " + Quoted.name(column.table()) + " HAVING " + number + " >= "
                        + sequence.start(),
                "go on behind the highest number of column \"" + column.column() + "\" of table \"" + column.table() + "\"",
                change);
    }

    private boolean isNumber(ColumnName name) {
        Table table = bench.after(name.table());
        boolean filled = table != null || bench.draft().values().rows().containsKey(name.table());
        Optional<Column> column = table == null
                ? bench.draft().changes().stream().filter(Change.AddTable.class::isInstance)
                        .map(change -> ((Change.AddTable) change).table()).filter(added -> added.name().equals(name.table()))
                        .findFirst().flatMap(added -> added.column(name.column()))
                : table.column(name.column());
        return filled && column.filter(there -> Casts.isNumber(ColumnSql.plain(there.type()).sql())).isPresent();
    }

    void change(Change.ChangeSequence change) {
        Sequence after = change.after();
        String clauses = SequenceRow.words(change.before(), after);
        bench.steps().add(Phase.SEQUENCES,
                "ALTER SEQUENCE " + Quoted.name(after.name()) + " START WITH " + after.start() + " INCREMENT BY "
                        + after.increment() + clauses + (requireWithin(change) ? " RESTART" : ""),
                "change sequence \"" + after.name() + "\" to start with " + after.start() + " and increment by "
                        + after.increment() + clauses.toLowerCase(Locale.ROOT),
                change);
        leaveBehind(change);
    }

    /** Makes sure that the last number is within the new bounds; true where none was given out, so that it begins within them. */
    private boolean requireWithin(Change.ChangeSequence change) {
        if (change.before().clauses().equals(change.after().clauses())
                && !SequenceRow.turns(change.before(), change.after())) {
            return false;
        }
        Long last = bench.around().lastNumbers().get(change.object());
        long[] bounds = SequenceRow.bounds(change.after());
        if (last != null && (last < bounds[0] || last > bounds[1])) {
            throw new HyperstackException(Problem.ROWS_IN_THE_WAY,
                    "sequence \"" + change.object() + "\" has given out " + last + ", which is not between " + bounds[0]
                            + " and "
                            + bounds[1],
                    "let the sequence give " + last + ", or set it to a number in between, and start again");
        }
        return last == null;
    }

    /** An application may count within the last increment, so a smaller one begins where the larger one would have gone on. */
    private void leaveBehind(Change.ChangeSequence change) {
        long less = change.before().increment() - change.after().increment();
        if (less > 0 && change.after().increment() > 0) {
            String name = Quoted.name(change.object());
            bench.steps().add(Phase.SEQUENCES,
                    "SELECT setval(" + Quoted.text(name) + ", last_value + " + less + ") FROM " + name + " WHERE is_called",
                    "leave the numbers behind that sequence \"" + change.object() + "\" has given out", change);
        }
    }

    void drop(Change.DropSequence change) {
        boolean kept = bench.draft().changes().stream().filter(Change.AlterTable.class::isInstance)
                .anyMatch(table -> takesOver((Change.AlterTable) table, change));
        if (!kept) {
            bench.steps().add(Phase.OLD_SEQUENCES, "DROP SEQUENCE " + Quoted.name(change.object()),
                    "drop sequence \"" + change.object() + "\"", change);
        }
    }

    /** Whether a column that becomes serial takes the sequence, which has the name that its own would have. */
    private boolean takesOver(Change.AlterTable table, Change.DropSequence change) {
        return table.after().columns().stream().filter(ColumnSql::isSerial)
                .filter(column -> table.before().column(column.name()).filter(old -> !ColumnSql.isSerial(old)).isPresent())
                .anyMatch(column -> new OwnedSequence(table.object(), column.name(), table.object()).conventionalName()
                        .equals(change.object()));
    }
}
