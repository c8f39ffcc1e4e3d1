package io.quarkiverse.hyperstack.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
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

class DifferTest {

    private static final QualifiedName BOOK = QualifiedName.of("book");
    private static final List<Column> COLUMNS = List.of(column("id", "integer", null), column("title", "text", null),
            column("pages", "integer", null));

    private static Column column(String name, String type, @Nullable String comment) {
        return new Column(name, new DataType(type, null), true, new ColumnValue.None(), comment);
    }

    private static Table table(List<Column> columns, List<? extends Constraint> constraints, Index... indexes) {
        return new Table(BOOK, columns, Constraints.of(constraints), List.of(indexes), null, Set.of());
    }

    private static Table book(Constraint... constraints) {
        return table(COLUMNS, List.of(constraints));
    }

    private static List<TableChange> differences(Table before, Table after) {
        List<Change> changes = Differ.diff(catalog(before), catalog(after));
        assertThat(Differ.diff(catalog(before), catalog(before))).isEmpty();
        return changes.isEmpty() ? List.of() : ((Change.AlterTable) changes.get(0)).changes();
    }

    private static Catalog catalog(Table table) {
        return Catalog.of(List.of(table), List.of(), List.of());
    }

    private static Index index(String name, String part) {
        return new Index(name, false, List.of(part), null, List.of());
    }

    private static ForeignKey reference(@Nullable String name, Action onDelete) {
        return new ForeignKey(name, List.of("pages"), new ForeignKey.Target(BOOK, List.of("id")),
                new ForeignKey.Rules(onDelete, Action.NO_ACTION, Deferral.NOT_DEFERRABLE));
    }

    @Test
    void the_order_of_the_values_of_a_check_is_no_difference() {
        assertThat(differences(table(COLUMNS, List.of(new Check(null, "pages in (1, 2)"))),
                table(COLUMNS, List.of(new Check(null, "pages in (2, 1)"))))).isEmpty();
    }

    @Test
    void the_order_of_columns_is_no_difference() {
        List<Column> turned = new ArrayList<>(COLUMNS);
        Collections.reverse(turned);

        assertThat(differences(book(), table(turned, List.of()))).isEmpty();
    }

    @Test
    void the_order_of_columns_in_primary_and_foreign_keys_is_no_difference() {
        Table before = book(new PrimaryKey("pk", List.of("id", "pages")), reference(List.of("id", "pages"), "a", "b"));

        assertThat(differences(before,
                book(new PrimaryKey("pk", List.of("pages", "id")), reference(List.of("pages", "id"), "b", "a")))).isEmpty();
        assertThat(differences(before,
                book(new PrimaryKey("pk", List.of("id", "pages")), reference(List.of("pages", "id"), "a", "b")))).hasSize(1);
    }

    private static ForeignKey reference(List<String> columns, String... targets) {
        return new ForeignKey("fk", columns, new ForeignKey.Target(BOOK, List.of(targets)),
                new ForeignKey.Rules(Action.NO_ACTION, Action.NO_ACTION, Deferral.NOT_DEFERRABLE));
    }

    @Test
    void everything_about_a_column_is_a_difference() {
        Column id = COLUMNS.get(0);
        for (Column other : List.of(column("id", "bigint", null), column("id", "integer", "a comment"),
                new Column("id", new DataType("integer", "NOCASE"), true, new ColumnValue.None(), null),
                new Column("id", id.type(), false, new ColumnValue.None(), null),
                new Column("id", id.type(), true, new ColumnValue.Default("1"), null),
                new Column("id", id.type(), true, new ColumnValue.Identity(true), null),
                new Column("id", id.type(), true, new ColumnValue.Generated("1", true), null))) {
            List<Column> columns = new ArrayList<>(COLUMNS);
            columns.set(0, other);

            assertThat(differences(book(), table(columns, List.of()))).containsExactly(new TableChange.ChangeColumn(id, other));
        }
    }

    @Test
    void columns_come_and_go() {
        Table after = table(List.of(COLUMNS.get(0), column("isbn", "text", null)), List.of());

        assertThat(differences(book(), after)).containsExactly(new TableChange.AddColumn(column("isbn", "text", null)),
                new TableChange.DropColumn(COLUMNS.get(1)), new TableChange.DropColumn(COLUMNS.get(2)));
    }

    @Test
    void a_name_on_one_side_only_is_no_difference() {
        assertThat(differences(
                book(new PrimaryKey("pk", List.of("id")), new UniqueKey(null, List.of("title")), new Check("ck", "pages > 0"),
                        reference("fk", Action.CASCADE)),
                book(new PrimaryKey(null, List.of("id")), new UniqueKey("uk", List.of("title")), new Check(null, "pages > 0"),
                        reference(null, Action.CASCADE))))
                .isEmpty();
    }

    @Test
    void two_names_for_one_thing_are_a_difference() {
        UniqueKey old = new UniqueKey("uk_old", List.of("title"));
        UniqueKey wanted = new UniqueKey("uk_new", List.of("title"));

        assertThat(differences(book(old), book(wanted))).containsExactly(new TableChange.ChangeConstraint(old, wanted));
    }

    @Test
    void one_name_for_two_things_is_a_difference() {
        Check old = new Check("rule", "pages > 0");
        UniqueKey wanted = new UniqueKey("rule", List.of("title"));

        assertThat(differences(book(old), book(wanted))).containsExactly(new TableChange.ChangeConstraint(old, wanted));
    }

    @Test
    void the_order_of_the_parts_of_a_check_is_no_difference() {
        assertThat(differences(table(COLUMNS, List.of(new Check("c", "(pages >= 1) AND (pages <= 9)"))),
                table(COLUMNS, List.of(new Check("c", "(pages <= 9) AND (pages >= 1)"))))).isEmpty();
    }

    @Test
    void a_foreign_key_or_check_about_the_same_columns_is_changed_and_not_piled_up() {
        Check old = new Check(null, "pages in (1, 2)");
        Check wanted = new Check(null, "pages in (1, 2, 3)");

        assertThat(differences(book(old, reference(null, Action.NO_ACTION)), book(wanted, reference("fk", Action.SET_NULL))))
                .containsExactly(
                        new TableChange.ChangeConstraint(reference(null, Action.NO_ACTION), reference("fk", Action.SET_NULL)),
                        new TableChange.ChangeConstraint(old, wanted));
    }

    @Test
    void a_second_unique_constraint_is_new_beside_the_first() {
        UniqueKey first = new UniqueKey(null, List.of("title"));
        UniqueKey second = new UniqueKey(null, List.of("title", "pages"));

        assertThat(differences(book(first), book(first, second))).containsExactly(new TableChange.AddConstraint(second));
        assertThat(differences(book(first), book(second))).containsExactly(new TableChange.AddConstraint(second),
                new TableChange.DropConstraint(first));
    }

    @Test
    void a_primary_key_comes_changes_and_goes() {
        PrimaryKey one = new PrimaryKey(null, List.of("id"));
        PrimaryKey two = new PrimaryKey(null, List.of("id", "title"));

        assertThat(differences(book(), book(one))).containsExactly(new TableChange.AddConstraint(one));
        assertThat(differences(book(one), book(two))).containsExactly(new TableChange.ChangeConstraint(one, two));
        assertThat(differences(book(two), book())).containsExactly(new TableChange.DropConstraint(two));
    }

    @Test
    void indexes_are_known_by_name_and_by_what_they_say() {
        Table before = table(COLUMNS, List.of(), index("a", "title"), index("b", "pages"), index("gone", "title, pages"));
        Table after = table(COLUMNS, List.of(), index("a", "title desc"), index("c", "pages"), index("new", "lower(title)"));

        assertThat(differences(before, after)).containsExactly(
                new TableChange.ChangeIndex(index("a", "title"), index("a", "title desc")),
                new TableChange.ChangeIndex(index("b", "pages"), index("c", "pages")),
                new TableChange.AddIndex(index("new", "lower(title)")),
                new TableChange.DropIndex(index("gone", "title, pages")));
    }

    @Test
    void a_table_s_comment_and_options_are_differences() {
        Table after = new Table(BOOK, COLUMNS, Constraints.of(List.of()), List.of(), "books", Set.of("STRICT"));

        assertThat(differences(book(), after)).containsExactly(new TableChange.ChangeComment(null, "books"),
                new TableChange.ChangeOptions(Set.of(), Set.of("STRICT")));
    }

    @Test
    void tables_sequences_and_types_come_change_and_go() {
        Sequence step1 = new Sequence(QualifiedName.of("seq"), 1, 1);
        Sequence step50 = new Sequence(QualifiedName.of("seq"), 1, 50);
        EnumType small = new EnumType(QualifiedName.of("state"), List.of("A", "C"));
        EnumType large = new EnumType(QualifiedName.of("state"), List.of("A", "B", "C"));
        Catalog empty = Catalog.of(List.of(), List.of(), List.of());
        Catalog first = Catalog.of(List.of(book()), List.of(step1), List.of(small));
        Catalog second = Catalog.of(List.of(book()), List.of(step50), List.of(large));

        assertThat(Differ.diff(empty, first)).containsExactly(new Change.AddEnumType(small), new Change.AddSequence(step1),
                new Change.AddTable(book()));
        assertThat(Differ.diff(first, second)).containsExactly(new Change.ChangeEnumType(small, large),
                new Change.ChangeSequence(step1, step50));
        assertThat(Differ.diff(first, empty)).containsExactly(new Change.DropEnumType(small), new Change.DropSequence(step1),
                new Change.DropTable(book()));
        assertThat(new Change.ChangeEnumType(small, large).onlyAdds()).isTrue();
        assertThat(new Change.ChangeEnumType(large, small).onlyAdds()).isFalse();
    }
}
