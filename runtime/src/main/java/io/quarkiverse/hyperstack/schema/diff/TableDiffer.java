package io.quarkiverse.hyperstack.schema.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** The differences between two tables of one name: columns, then constraints, then indexes, then the table itself. */
final class TableDiffer {

    private final Table before;
    private final Table after;
    private final List<TableChange> changes = new ArrayList<>();

    TableDiffer(Table before, Table after) {
        this.before = before;
        this.after = after;
    }

    List<TableChange> differences() {
        columns();
        constraints();
        indexes();
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.add(new TableChange.ChangeComment(before.comment(), after.comment()));
        }
        if (!before.options().equals(after.options())) {
            changes.add(new TableChange.ChangeOptions(before.options(), after.options()));
        }
        return List.copyOf(changes);
    }

    private void columns() {
        Pairing<Column> columns = new Pairing<Column>(before.columns(), after.columns())
                .take((old, wanted) -> old.name().equals(wanted.name()), (old, wanted) -> {
                    if (!old.equals(wanted)) {
                        changes.add(new TableChange.ChangeColumn(old, wanted));
                    }
                });
        columns.onlyAfter().forEach(column -> changes.add(new TableChange.AddColumn(column)));
        columns.onlyBefore().forEach(column -> changes.add(new TableChange.DropColumn(column)));
    }

    private void constraints() {
        Pairing<Constraint> constraints = new Pairing<Constraint>(before.constraints().all(), after.constraints().all())
                .take(Object::equals, (old, wanted) -> {
                })
                .take((old, wanted) -> sameContent(old, wanted)
                        && (!named(old) || !named(wanted) || Objects.equals(old.name(), wanted.name())), (old, wanted) -> {
                        })
                .take((old, wanted) -> named(old) && Objects.equals(old.name(), wanted.name()), this::changed)
                .take(TableDiffer::sameContent, this::changed)
                .take(this::sameSubject, this::changed);
        constraints.onlyAfter().forEach(constraint -> changes.add(new TableChange.AddConstraint(constraint)));
        constraints.onlyBefore().forEach(constraint -> changes.add(new TableChange.DropConstraint(constraint)));
    }

    private void changed(Constraint old, Constraint wanted) {
        changes.add(new TableChange.ChangeConstraint(old, wanted));
    }

    private static boolean named(Constraint constraint) {
        return constraint.name() != null;
    }

    private static boolean sameContent(Constraint old, Constraint wanted) {
        return unordered(old).equals(unordered(wanted));
    }

    /**
     * Without name, and with the columns of primary and foreign keys and the parts and lists of checks sorted: Hibernate orders them
     * differently from one time to the next, and it makes no difference to what they allow.
     */
    private static Constraint unordered(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(null, key.columns().stream().sorted().toList(), key.clauses());
        }
        if (constraint instanceof ForeignKey key) {
            List<String> targets = key.target().columns();
            List<Integer> order = IntStream.range(0, targets.size()).boxed()
                    .sorted(Comparator.<Integer, String>comparing(key.columns()::get).thenComparing(targets::get)).toList();
            return new ForeignKey(null, order.stream().map(key.columns()::get).toList(),
                    new ForeignKey.Target(key.target().table(), order.stream().map(targets::get).toList()), key.rules(),
                    key.clauses());
        }
        if (constraint instanceof Check check) {
            return new Check(null, String.join(" AND ", Conjunction.parts(Alternatives.sorted(check.expression()))),
                    check.clauses());
        }
        return constraint.unnamed();
    }

    /** A table has one primary key; foreign keys and checks about the same columns are changed rather than piled up. */
    private boolean sameSubject(Constraint old, Constraint wanted) {
        if (old instanceof PrimaryKey && wanted instanceof PrimaryKey) {
            return true;
        }
        if (old instanceof ForeignKey && wanted instanceof ForeignKey || old instanceof Check && wanted instanceof Check) {
            Set<String> subject = before.columnsOf(old);
            return !subject.isEmpty() && subject.equals(after.columnsOf(wanted));
        }
        return false;
    }

    private void indexes() {
        Pairing<Index> indexes = new Pairing<Index>(before.indexes(), after.indexes())
                .take(Object::equals, (old, wanted) -> {
                })
                .take((old, wanted) -> old.name().equals(wanted.name()),
                        (old, wanted) -> changes.add(new TableChange.ChangeIndex(old, wanted)))
                .take((old, wanted) -> renamed(old, wanted.name()).equals(wanted),
                        (old, wanted) -> changes.add(new TableChange.ChangeIndex(old, wanted)));
        indexes.onlyAfter().forEach(index -> changes.add(new TableChange.AddIndex(index)));
        indexes.onlyBefore().forEach(index -> changes.add(new TableChange.DropIndex(index)));
    }

    private static Index renamed(Index index, String name) {
        return new Index(name, index.unique(), index.parts(), index.where(), index.clauses());
    }
}
