package io.quarkiverse.hyperstack.schema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
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

    private static Draft plan(Catalog before, Catalog after, long rows) {
        Map<QualifiedName, Long> counts = rows == 0 ? Map.of() : Map.of(QualifiedName.of("book"), rows);
        return Planner.plan(before, Differ.diff(before, after), counts);
    }

    @Test
    void the_changes_of_a_table_stay_together_and_lead_to_what_they_say() {
        Table before = table("book", List.of(ID, column("old", true)));
        Table after = table("book", List.of(ID, column("isbn", true)), new PrimaryKey(null, List.of("id")),
                new UniqueKey("uk", List.of("isbn")));

        Draft draft = plan(catalog(before), catalog(after), 0);

        assertThat(draft.changes()).hasSize(1);
        Change.AlterTable change = (Change.AlterTable) draft.changes().get(0);
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.changes()).containsExactly(new TableChange.AddColumn(column("isbn", true)),
                new TableChange.AddConstraint(new PrimaryKey(null, List.of("id"))),
                new TableChange.AddConstraint(new UniqueKey("uk", List.of("isbn"))));
        assertThat(change.after()).isEqualTo(table("book", List.of(ID, column("old", true), column("isbn", true)),
                new PrimaryKey(null, List.of("id")), new UniqueKey("uk", List.of("isbn"))));
        assertThat(draft.unhandled()).containsExactly(
                new Unhandled("column book.old", "is in the database and not declared"));
    }

    @Test
    void a_column_that_needs_a_value_is_added_where_there_are_no_rows() {
        Catalog before = catalog(table("book", List.of(ID)));
        Catalog after = catalog(table("book", List.of(ID, column("pages", false))));

        assertThat(plan(before, after, 0).changes()).hasSize(1);
        assertThat(plan(before, after, 1).changes()).isEmpty();
        assertThat(plan(before, after, 812).unhandled())
                .hasToString("[column book.pages: is not there; it is declared NOT NULL "
                        + "without a default, and the table has 812 rows]");
    }

    @Test
    void what_needs_a_key_that_is_not_made_is_not_made_over_any_number_of_tables() {
        Catalog before = catalog(table("book", List.of(ID, column("code", true)), new PrimaryKey(null, List.of("id"))));
        Catalog after = catalog(
                table("book", List.of(ID, column("code", true), column("isbn", false)), new PrimaryKey(null, List.of("id")),
                        new UniqueKey(null, List.of("isbn", "code"))),
                table("a", List.of(ID, column("b", true)), new PrimaryKey(null, List.of("id")), reference("b", "b", "id")),
                table("b", List.of(ID, column("c", true)), new PrimaryKey(null, List.of("id")), reference("c", "c", "isbn")),
                table("c", List.of(ID, column("isbn", true)), new UniqueKey(null, List.of("isbn")),
                        reference("isbn", "book", "isbn")),
                table("free", List.of(ID)));

        Draft draft = plan(before, after, 3);

        assertThat(draft.changes()).extracting(Change::object).hasToString("[free]");
        assertThat(draft.unhandled()).extracting(Unhandled::object).containsExactly("column book.isbn", "table a", "table b",
                "table book", "table c");
    }

    @Test
    void a_key_over_nullable_columns_brings_their_not_null_and_nothing_else_does() {
        Table before = table("book", List.of(column("id", true), column("pages", true)));
        Table after = table("book", List.of(ID, column("pages", false)), new PrimaryKey(null, List.of("id")));

        Draft draft = plan(catalog(before), catalog(after), 0);

        assertThat(((Change.AlterTable) draft.changes().get(0)).changes()).containsExactly(
                new TableChange.ChangeColumn(column("id", true), ID),
                new TableChange.AddConstraint(new PrimaryKey(null, List.of("id"))));
        assertThat(draft.unhandled()).hasToString("[column book.pages: takes NULL, declared NOT NULL]");
    }

    @Test
    void a_name_that_something_else_has_is_waited_for() {
        Index index = new Index("ix", false, List.of("id"), null, List.of());
        Catalog before = catalog(with(table("book", List.of(ID)), index), table("page", List.of(ID)));
        Catalog after = catalog(table("book", List.of(ID)), with(table("page", List.of(ID)), index),
                with(table("word", List.of(ID)), index));

        Draft draft = plan(before, after, 0);

        assertThat(draft.changes()).isEmpty();
        assertThat(draft.unhandled()).extracting(Unhandled::toString).containsExactly(
                "table book: index \"ix\" (id) is in the database and not declared",
                "table page: index \"ix\" (id) is not there; it needs a name that something else has",
                "table word: is not there; its index \"ix\" (id) needs a name that something else has");
    }

    @Test
    void tables_that_nobody_declares_are_listed() {
        Draft draft = plan(catalog(table("z", List.of(ID)), table("a", List.of(ID))), catalog(), 0);

        assertThat(draft.changes()).isEmpty();
        assertThat(draft.unhandled()).isEmpty();
        assertThat(draft.undeclaredTables()).hasToString("[a, z]");
    }

    @Test
    void sequences_and_types_grow_and_are_otherwise_reported() {
        QualifiedName name = QualifiedName.of("x");
        Catalog before = Catalog.of(List.of(), List.of(new Sequence(name, 1, 1)), List.of(new EnumType(name, List.of("A"))));
        Catalog grown = Catalog.of(List.of(), List.of(new Sequence(name, 1, 50), new Sequence(QualifiedName.of("y"), 1, 1)),
                List.of(new EnumType(name, List.of("0", "A"))));

        Draft draft = plan(before, grown, 0);

        assertThat(draft.changes()).hasSize(2);
        assertThat(draft.unhandled()).hasToString(
                "[sequence x: starts with 1 and increments by 1, declared as starts with 1 and increments by 50]");
        assertThat(plan(grown, before, 0).unhandled()).extracting(Unhandled::object).containsExactly("sequence x", "sequence y",
                "type x");
    }
}
