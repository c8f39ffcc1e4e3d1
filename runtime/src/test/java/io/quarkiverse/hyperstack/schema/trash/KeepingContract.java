package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** What goes into the trash, with plans made by hand. */
abstract class KeepingContract {

    abstract TrashDatabase database();

    @Test
    void a_column_is_kept_with_the_primary_key_of_its_rows() throws SQLException {
        database().run("create table book (a integer not null, b varchar(9) not null, title varchar(50), primary key (b, a))",
                "insert into book values (1, 'x', 'Emma'), (2, 'x', null), (1, 'y', 'Persuasion')");

        List<TrashEntry> entries = keep("book", "title", "title is not null");

        assertThat(database().query("select * from hyperstack_trash_1 order by 1, 2")).containsExactly("x|1|Emma",
                "y|1|Persuasion");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.object()).isEqualTo("column book.title");
            assertThat(entry.type()).isIn("varchar(50)", "character varying(50)");
            assertThat(entry.keyColumns()).containsExactly("b", "a");
            assertThat(entry.rows()).isEqualTo(2);
            assertThat(entry.how()).isEqualTo("it's lost");
            assertThat(entry.at()).isBetween(Instant.now().minus(Duration.ofMinutes(10)),
                    Instant.now().plus(Duration.ofMinutes(1)));
        });
    }

    @Test
    void without_a_primary_key_a_unique_key_that_takes_no_null_serves() throws SQLException {
        database().run("create table book (isbn varchar(9) not null unique, shelf integer unique, title varchar(50))",
                "insert into book values ('1', 1, 'Emma')");

        keep("book", "title", null);

        assertThat(database().query("select hyperstack_key_1, hyperstack_value from hyperstack_trash_1"))
                .containsExactly("1|Emma");
    }

    @Test
    void without_any_key_the_plan_is_refused_and_nothing_is_written() {
        database().run("create table log (line varchar(50), shelf integer unique)", "insert into log values ('a', 1)");

        assertThatThrownBy(() -> keep("log", "line", null)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.TRASH_NEEDS_KEY))
                .hasMessageContaining("it's lost, and cannot be kept in the trash: the table has no primary key");
        assertThat(keptTables()).isEmpty();
    }

    @Test
    void the_key_itself_can_be_lost() throws SQLException {
        database().run("create table book (id integer primary key, title varchar(50))", "insert into book values (7, 'Emma')");

        keep("book", "id", null);

        assertThat(database().query("select hyperstack_key_1, hyperstack_value from hyperstack_trash_1"))
                .containsExactly("7|7");
    }

    @Test
    void a_table_is_kept_with_all_that_is_not_generated() throws SQLException {
        database().run(
                "create table book (title varchar(50), length integer generated always as (length(title)) stored, \"or'der\" integer)",
                "insert into book (title, \"or'der\") values ('Emma', 1), (null, null)");

        List<TrashEntry> entries = keep("book", null, null);

        assertThat(database().query("select * from hyperstack_trash_1 order by 2")).contains("Emma|1", "null|null").hasSize(2);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.object()).isEqualTo("table book");
            assertThat(entry.columns()).extracting(KeptColumn::name).containsExactly("title", "or'der");
        });
    }

    @Test
    void entries_are_numbered_and_listed_newest_first() throws SQLException {
        database().run("create table book (id integer primary key, a integer, b integer)", "insert into book values (1, 2, 3)");

        keep("book", "a", null);
        List<TrashEntry> entries = keep("book", "b", null);

        assertThat(entries).extracting(TrashEntry::id).containsExactly(2L, 1L);
        assertThat(keptTables()).containsExactly("hyperstack_trash", "hyperstack_trash_1", "hyperstack_trash_2");
    }

    @Test
    void a_change_of_type_keeps_what_it_leaves_in_place_of_the_value() throws SQLException {
        database().run("create table book (id integer primary key, pages varchar(9))",
                "insert into book values (1, '100'), (2, 'many')");
        UnaryOperator<Column> toInteger = column -> new Column(column.name(), new DataType("integer", null), false,
                column.value(), null);

        Draft draft = draft("book", (table, column) -> new TableChange.ChangeColumn(column, toInteger.apply(column)), "pages",
                values("cast(null as integer)", "-id"));
        run(draft, List.of(loss(draft, "book", "pages", "pages = 'many'")));

        assertThat(database().query("select * from hyperstack_trash_1")).containsExactly("2|many|-2");
    }

    @Test
    void steps_work_in_the_names_after_the_renames() throws SQLException {
        database().run("create table old (a integer primary key, b integer)", "insert into old values (1, 2)");
        Table renamed = new Table(QualifiedName.of("new"), read().tables().get(QualifiedName.of("old")).columns(),
                read().tables().get(QualifiedName.of("old")).constraints(), List.of(), null, Set.of());
        Renames renames = new Renames(new TreeMap<>(java.util.Map.of(QualifiedName.of("old"), QualifiedName.of("new"))),
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Change cause = new Change.DropTable(renamed);
        Draft draft = new Draft(Catalog.of(List.of(renamed), List.of(), List.of()), renames, List.of(cause), RowValues.none(),
                List.of(), List.of());

        database().dialect().inTransaction(connection(), Access.READ, () -> {
            List<Step> steps = trash().keep(List.of(new Loss(cause, renamed, renamed.columns().get(1), null, 1, "x")), draft);
            execute("alter table old rename to new");
            steps.forEach(step -> execute(step.sql()));
            assertThat(trash().entries()).singleElement().extracting(TrashEntry::object).isEqualTo("column new.b");
            return null;
        });
    }

    // the rest is how it is done

    private @Nullable Connection connection;

    Connection connection() throws SQLException {
        if (connection == null) {
            connection = database().open();
        }
        return connection;
    }

    Trash trash() throws SQLException {
        return new Trash(connection(), database().dialect().gateSql(connection()));
    }

    void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    Catalog read() throws SQLException {
        return database().dialect().inTransaction(connection(), Access.READ,
                () -> database().dialect().read(connection(), Set.of()));
    }

    interface Part {
        TableChange of(Table table, Column column);
    }

    private Draft draft(String table, Part part, String column, RowValues values) throws SQLException {
        Catalog live = read();
        Table before = live.tables().get(QualifiedName.of(table));
        TableChange change = part.of(before, before.column(column).orElseThrow());
        Table after = change instanceof TableChange.ChangeColumn changed
                ? new Table(before.name(), before.columns().stream().map(c -> c.equals(changed.before()) ? changed.after() : c)
                        .toList(), before.constraints(), before.indexes(), before.comment(), before.options())
                : before;
        return new Draft(live, Renames.none(), List.of(new Change.AlterTable(before, after, List.of(change))), values,
                List.of(), List.of());
    }

    private static RowValues values(String conversion, String filling) {
        ColumnName name = new ColumnName(QualifiedName.of("book"), "pages");
        return new RowValues(new TreeMap<>(java.util.Map.of(name, conversion)), new TreeMap<>(java.util.Map.of(name, filling)),
                new TreeMap<>());
    }

    private static Loss loss(Draft draft, String table, @Nullable String column, @Nullable String condition) {
        Table before = draft.live().tables().get(QualifiedName.of(table));
        return new Loss(draft.changes().get(0), before, column == null ? null : before.column(column).orElseThrow(), condition,
                1, "it's lost");
    }

    List<TrashEntry> keep(String table, @Nullable String column, @Nullable String condition) throws SQLException {
        Draft draft = column == null
                ? new Draft(read(), Renames.none(),
                        List.of(new Change.DropTable(read().tables().get(QualifiedName.of(table)))), RowValues.none(),
                        List.of(), List.of())
                : draft(table, (before, lost) -> new TableChange.DropColumn(lost), column, RowValues.none());
        return run(draft, List.of(loss(draft, table, column, condition)));
    }

    private List<TrashEntry> run(Draft draft, List<Loss> losses) throws SQLException {
        return database().dialect().inTransaction(connection(), Access.WRITE, () -> {
            trash().keep(losses, draft).forEach(step -> execute(step.sql()));
            return new ArrayList<>(trash().entries());
        });
    }

    List<String> keptTables() {
        return database().query(database().isSqlite()
                ? "select name from sqlite_master where type = 'table' and name like 'hyperstack%' order by 1"
                : "select relname from pg_class where relkind = 'r' and relname like 'hyperstack%' order by 1");
    }
}
