package io.quarkiverse.hyperstack.schema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Action;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Deferral;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

class PlannerTest {

    private static final Column ID = column("id", false);

    private static Column column(String name, boolean nullable) {
        return new Column(name, new DataType("bigint", null), nullable, new ColumnValue.None(), null);
    }

    private static Table table(String name, List<Column> columns, Constraint... constraints) {
        return new Table(QualifiedName.of(name), columns, Constraints.of(List.of(constraints)), List.of(), null, Set.of());
    }

    private static Table with(Table table, Index... indexes) {
        return new Table(table.name(), table.columns(), table.constraints(), List.of(indexes), null, Set.of());
    }

    private static ForeignKey reference(String column, String target, String targetColumn) {
        return new ForeignKey(null, List.of(column), new ForeignKey.Target(QualifiedName.of(target), List.of(targetColumn)),
                new ForeignKey.Rules(Action.NO_ACTION, Action.NO_ACTION, Deferral.NOT_DEFERRABLE));
    }

    private static Catalog catalog(Table... tables) {
        return Catalog.of(List.of(tables), List.of(), List.of());
    }

    private static Draft plan(Catalog before, Catalog after) {
        return plan(before, after, Managed.everything());
    }

    private static Draft plan(Catalog before, Catalog after, Managed managed) {
        return Planner.plan(before, Renames.none(), Differ.diff(before, after), Hints.none(), managed);
    }

    @Test
    void the_changes_of_a_table_stay_together_and_lead_to_what_they_say() {
        Table before = table("book", List.of(ID, column("old", true)));
        Table after = table("book", List.of(ID, column("isbn", true)), new PrimaryKey(null, List.of("id")),
                new UniqueKey("uk", List.of("isbn")));

        Draft draft = plan(catalog(before), catalog(after));

        assertThat(draft.changes()).hasSize(1);
        Change.AlterTable change = (Change.AlterTable) draft.changes().get(0);
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after()).isEqualTo(after);
        assertThat(change.changes()).containsExactly(new TableChange.AddColumn(column("isbn", true)),
                new TableChange.DropColumn(column("old", true)),
                new TableChange.AddConstraint(new PrimaryKey(null, List.of("id"))),
                new TableChange.AddConstraint(new UniqueKey("uk", List.of("isbn"))));
        assertThat(draft.unhandled()).isEmpty();
    }

    @Test
    void what_nobody_declared_stays_and_is_reported_and_what_somebody_did_goes() {
        Index byHand = new Index("by_hand", false, List.of("id"), null, List.of());
        Index declared = new Index("declared", false, List.of("id"), null, List.of());
        Table before = table("book", List.of(ID, column("declared", true)), new UniqueKey("uk_declared", List.of("id")));
        Managed managed = Managed.of(catalog(with(before, declared), table("gone", List.of(ID))));
        Catalog live = catalog(
                with(table("book", List.of(ID, column("declared", true), column("by_hand", true)),
                        new UniqueKey("uk_declared", List.of("id")), new UniqueKey("uk_by_hand", List.of("by_hand"))), declared,
                        byHand),
                table("gone", List.of(ID)), table("not_ours", List.of(ID)));

        Draft draft = plan(live, catalog(table("book", List.of(ID))), managed);

        assertThat(draft.changes()).extracting(Change::object).hasToString("[gone, book]");
        assertThat(((Change.AlterTable) draft.changes().get(1)).changes()).containsExactly(
                new TableChange.DropColumn(column("declared", true)),
                new TableChange.DropConstraint(new UniqueKey("uk_declared", List.of("id"))),
                new TableChange.DropIndex(declared));
        assertThat(draft.undeclaredTables()).hasToString("[not_ours]");
        assertThat(draft.unhandled()).extracting(Unhandled::toString).containsExactly(
                "column book.by_hand: is in the database and not declared",
                "table book: index \"by_hand\" (id) is in the database and not declared",
                "table book: unique constraint \"uk_by_hand\" (by_hand) is in the database and not declared");
        assertThat(managed.remembered(catalog(table("book", List.of(ID))), draft, Hints.none()).items())
                .isEqualTo(Managed.of(catalog(table("book", List.of(ID)))).items());
    }

    @Test
    void in_a_table_that_is_declared_for_the_first_time_everything_is_ours() {
        Catalog live = catalog(table("book", List.of(ID, column("old", true))), table("other", List.of(ID)));

        Draft draft = plan(live, catalog(table("book", List.of(ID))), Managed.only(List.of()));

        assertThat(((Change.AlterTable) draft.changes().get(0)).changes())
                .containsExactly(new TableChange.DropColumn(column("old", true)));
        assertThat(draft.undeclaredTables()).hasToString("[other]");
    }

    @Test
    void rows_without_a_value_get_what_is_said_or_the_default() {
        Column pages = column("pages", false);
        Column price = new Column("price", new DataType("bigint", null), false, new ColumnValue.Default("7"), null);
        Catalog before = catalog(table("book", List.of(ID, column("price", true), column("title", true))));
        Catalog after = catalog(table("book", List.of(ID, price, column("title", false), pages)));
        Hints hints = new Hints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of(
                new ColumnName(QualifiedName.of("BOOK"), "Pages"), "0", new ColumnName(QualifiedName.of("stale"), "x"), "1")),
                new TreeMap<>());

        Draft draft = Planner.plan(before, Renames.none(), Differ.diff(before, after), hints, Managed.everything());

        assertThat(draft.values().fillings()).isEqualTo(Map.of(new ColumnName(QualifiedName.of("book"), "pages"), "0",
                new ColumnName(QualifiedName.of("book"), "price"), "7"));
    }

    @Test
    void what_needs_a_name_that_a_view_has_is_not_made_over_any_number_of_tables() {
        Catalog before = catalog(table("book", List.of(ID), new PrimaryKey(null, List.of("id"))))
                .withOtherNames(List.of(QualifiedName.of("a")));
        Catalog after = catalog(table("book", List.of(ID), new PrimaryKey(null, List.of("id"))),
                table("a", List.of(ID), new PrimaryKey(null, List.of("id"))),
                table("b", List.of(ID, column("a", true)), new PrimaryKey(null, List.of("id")), reference("a", "a", "id")),
                table("c", List.of(ID, column("b", true)), reference("b", "b", "id")), table("free", List.of(ID)));

        Draft draft = plan(before, after);

        assertThat(draft.changes()).extracting(Change::object).hasToString("[free]");
        assertThat(draft.unhandled()).extracting(Unhandled::object).containsExactly("table a", "table b", "table c");
    }

    @Test
    void a_name_is_free_when_what_has_it_goes_and_taken_when_it_stays() {
        Index index = new Index("ix", false, List.of("id"), null, List.of());
        Table book = with(table("book", List.of(ID)), index);
        Catalog after = catalog(table("book", List.of(ID)), with(table("word", List.of(ID)), index));

        assertThat(plan(catalog(book), after).unhandled()).isEmpty();
        assertThat(plan(catalog(book), after, Managed.of(catalog(table("book", List.of(ID))))).unhandled())
                .extracting(Unhandled::toString).containsExactly(
                        "table book: index \"ix\" (id) is in the database and not declared",
                        "table word: is not there; its index \"ix\" (id) needs a name that something else has");
    }

    @Test
    void sequences_and_types_are_changed_and_dropped_where_they_are_ours() {
        QualifiedName name = QualifiedName.of("x");
        Catalog before = Catalog.of(List.of(), List.of(new Sequence(name, 1, 1)), List.of(new EnumType(name, List.of("A"))));
        Catalog other = Catalog.of(List.of(), List.of(new Sequence(name, 1, 50), new Sequence(QualifiedName.of("y"), 1, 1)),
                List.of(new EnumType(name, List.of("0"))));

        assertThat(plan(before, other).changes()).hasSize(3);
        assertThat(plan(before, catalog()).changes()).hasSize(2);
        assertThat(plan(before, catalog(), Managed.only(List.of())).changes()).isEmpty();
    }
}
