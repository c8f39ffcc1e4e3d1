package io.quarkiverse.hyperstack.schema.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;

class RenamerTest {

    private static final PrimaryKey KEY = new PrimaryKey(null, List.of("id"));

    private static Column column(String name, String type) {
        return new Column(name, new DataType(type, null), !name.equals("id"), new ColumnValue.None(), null);
    }

    private static Table table(String name, List<Constraint> constraints, String... columns) {
        return new Table(QualifiedName.of(name),
                java.util.stream.Stream.of(columns).map(column -> column(column, column.equals("id") ? "bigint" : "text"))
                        .toList(),
                Constraints.of(constraints), List.of(), null, Set.of());
    }

    private static Table table(String name, String... columns) {
        return table(name, List.of(KEY), columns);
    }

    private static Catalog catalog(Table... tables) {
        return Catalog.of(List.of(tables), List.of(), List.of());
    }

    private static ForeignKey reference(String column, String target) {
        return new ForeignKey(null, List.of(column), new ForeignKey.Target(QualifiedName.of(target), List.of("id")),
                new ForeignKey.Rules(ForeignKey.Action.NO_ACTION, ForeignKey.Action.NO_ACTION,
                        ForeignKey.Deferral.NOT_DEFERRABLE));
    }

    private static Hints columnHint(String table, String column, String... formers) {
        return new Hints(new TreeMap<>(),
                new TreeMap<>(Map.of(new ColumnName(QualifiedName.of(table), column), List.of(formers))), new TreeMap<>(),
                new TreeMap<>());
    }

    private static Hints tableHint(String table, String... formers) {
        return new Hints(
                new TreeMap<>(Map.of(QualifiedName.of(table), List.of(formers).stream().map(QualifiedName::of).toList())),
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private static Renamer.Found find(Catalog live, Catalog wanted, Hints hints) {
        return Renamer.find(live, wanted, hints, Managed.everything());
    }

    private static Renames renames(Catalog live, Catalog wanted) {
        return find(live, wanted, Hints.none()).renames();
    }

    @Test
    void one_column_that_went_and_one_that_came_alike_are_one() {
        Renames renames = renames(catalog(table("book", "id", "name")), catalog(table("book", "id", "title")));

        assertThat(renames.columns()).hasToString("{book.name=title}");
    }

    @Test
    void two_candidates_are_named_and_not_guessed() {
        Renamer.Found found = find(catalog(table("book", "id", "name")), catalog(table("book", "id", "title", "subtitle")),
                Hints.none());

        assertThat(found.renames().isEmpty()).isTrue();
        assertThat(found.notes()).containsExactly("column of table \"book\" \"name\" went and \"title\" and \"subtitle\" came, "
                + "all defined alike: not taken for a rename; @RenamedFrom or --rename says which is which");
        assertThat(find(catalog(table("book", "id", "name", "label")), catalog(table("book", "id", "title")), Hints.none())
                .notes()).singleElement().asString().contains("\"name\" and \"label\" went and \"title\" came");
    }

    @Test
    void what_is_said_decides_even_where_the_definitions_differ() {
        Catalog live = catalog(table("book", "id", "name", "label"));
        Table wanted = new Table(QualifiedName.of("book"),
                List.of(column("id", "bigint"), column("title", "bigint"), column("other", "text")),
                Constraints.of(List.of(KEY)), List.of(), null, Set.of());

        assertThat(find(live, catalog(wanted), columnHint("book", "title", "name")).renames().columns())
                .hasToString("{book.label=other, book.name=title}");
    }

    @Test
    void what_is_said_of_something_that_is_not_there_or_still_wanted_does_nothing() {
        Catalog live = catalog(table("book", "id", "name"));

        assertThat(find(live, live, columnHint("book", "name", "older")).renames().isEmpty()).isTrue();
        assertThat(find(live, catalog(table("book", "id", "name", "title")), columnHint("book", "title", "name")).renames()
                .isEmpty()).isTrue();
        assertThat(find(live, catalog(table("book", "id", "title")), columnHint("book", "title", "oldest", "NAME")).renames()
                .columns()).hasToString("{book.name=title}");
    }

    @Test
    void two_former_names_that_are_both_there_are_an_error() {
        assertThatThrownBy(() -> find(catalog(table("book", "id", "name", "label")), catalog(table("book", "id", "title")),
                columnHint("book", "title", "name", "label")))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.RENAME_AMBIGUOUS))
                .hasMessageContaining("\"title\" is said to have been \"name\" and \"label\"");
    }

    @Test
    void references_to_other_tables_and_other_checks_are_no_equal_definitions() {
        Table author = table("author", "id");
        Table publisher = table("publisher", "id");

        assertThat(renames(
                catalog(author, publisher, table("book", List.of(KEY, reference("author_id", "author")), "id", "author_id")),
                catalog(author, publisher,
                        table("book", List.of(KEY, reference("publisher_id", "publisher")), "id", "publisher_id")))
                .isEmpty()).isTrue();
        assertThat(renames(catalog(table("book", List.of(KEY, new Check(null, "state in ('A')")), "id", "state")),
                catalog(table("book", List.of(KEY, new Check(null, "kind in ('A')")), "id", "kind"))).columns())
                .hasToString("{book.state=kind}");
        assertThat(renames(catalog(table("book", List.of(KEY, new Check(null, "state in ('A')")), "id", "state")),
                catalog(table("book", List.of(KEY, new Check(null, "kind in ('B')")), "id", "kind"))).isEmpty()).isTrue();
    }

    @Test
    void a_table_is_renamed_when_it_is_the_only_one_alike_and_ours() {
        Catalog live = catalog(table("book", "id", "name"), table("other", "id"));
        Catalog wanted = catalog(table("novel", "id", "name"), table("other", "id"));

        assertThat(renames(live, wanted).tables()).hasToString("{book=novel}");
        assertThat(Renamer.find(live, wanted, Hints.none(), Managed.only(List.of())).renames().isEmpty()).isTrue();
        assertThat(Renamer.find(live, wanted, tableHint("novel", "Book"), Managed.only(List.of())).renames().tables())
                .hasToString("{book=novel}");
    }

    @Test
    void a_table_and_its_column_are_renamed_together_when_both_are_said() {
        Hints hints = new Hints(tableHint("novel", "book").tables(), columnHint("novel", "title", "name").columns(),
                new TreeMap<>(), new TreeMap<>());

        Renames renames = find(catalog(table("book", "id", "name")), catalog(table("novel", "id", "title")), hints).renames();

        assertThat(renames.tables()).hasToString("{book=novel}");
        assertThat(renames.columns()).hasToString("{novel.name=title}");
        assertThat(renames.oldTable(QualifiedName.of("novel"))).hasToString("book");
        assertThat(renames.oldColumn(new ColumnName(QualifiedName.of("novel"), "title"))).isEqualTo("name");
        assertThat(renames.changes()).extracting(Reason::of).containsExactly("rename table \"book\" to \"novel\"",
                "rename column \"name\" of table \"novel\" to \"title\"");
    }

    @Test
    void sequences_and_types_are_renamed_too() {
        Catalog live = Catalog.of(List.of(), List.of(new Sequence(QualifiedName.of("book_seq"), 1, 50)),
                List.of(new EnumType(QualifiedName.of("state"), List.of("A", "B"))));
        Catalog wanted = Catalog.of(List.of(), List.of(new Sequence(QualifiedName.of("novel_seq"), 1, 50)),
                List.of(new EnumType(QualifiedName.of("status"), List.of("A", "B"))));

        assertThat(renames(live, wanted).sequences()).hasToString("{book_seq=novel_seq}");
        assertThat(renames(live, wanted).enumTypes()).hasToString("{state=status}");
    }

    private static Hints columnHints(Map<String, String> formersByName) {
        TreeMap<ColumnName, List<String>> columns = new TreeMap<>();
        formersByName.forEach((name, former) -> columns.put(new ColumnName(QualifiedName.of("book"), name), List.of(former)));
        return new Hints(new TreeMap<>(), columns, new TreeMap<>(), new TreeMap<>());
    }

    private static Table book(Column... columns) {
        return new Table(QualifiedName.of("book"), List.of(columns), Constraints.of(List.of()), List.of(), null, Set.of());
    }

    @Test
    void a_chain_of_renames_moves_every_one_of_its_columns_and_is_harmless_afterwards() {
        Catalog live = catalog(book(column("a", "integer"), column("b", "text")));
        Catalog wanted = catalog(book(column("b", "integer"), column("c", "text")));
        Hints hints = columnHints(Map.of("b", "a", "c", "b"));

        assertThat(find(live, wanted, hints).renames().columns()).hasToString("{book.a=b, book.b=c}");
        assertThat(find(wanted, wanted, hints).renames().isEmpty()).isTrue();
    }

    @Test
    void columns_that_are_said_to_change_places_do_so_once() {
        Catalog live = catalog(book(column("a", "integer"), column("b", "text"), column("c", "date")));
        Catalog wanted = catalog(book(column("b", "integer"), column("c", "text"), column("a", "date")));
        Hints hints = columnHints(Map.of("b", "a", "c", "b", "a", "c"));

        assertThat(find(live, wanted, hints).renames().columns()).hasToString("{book.a=b, book.b=c, book.c=a}");
        assertThat(find(wanted, wanted, hints).renames().isEmpty()).isTrue();
    }

    @Test
    void columns_of_which_nothing_shows_whether_they_have_changed_places_stay() {
        Catalog live = catalog(book(column("a", "integer"), column("b", "integer")));

        assertThat(find(live, live, columnHints(Map.of("a", "b", "b", "a"))).renames().isEmpty()).isTrue();
    }

    @Test
    void tables_that_are_said_to_change_places_do_so_once() {
        Catalog live = catalog(table("north", "id", "height"), table("south", "id", "depth"));
        Catalog wanted = catalog(table("north", "id", "depth"), table("south", "id", "height"));
        Hints hints = new Hints(new TreeMap<>(Map.of(QualifiedName.of("north"), List.of(QualifiedName.of("south")),
                QualifiedName.of("south"), List.of(QualifiedName.of("north")))), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>());

        assertThat(find(live, wanted, hints).renames().tables()).hasToString("{north=south, south=north}");
        assertThat(find(wanted, wanted, hints).renames().isEmpty()).isTrue();
    }
}
