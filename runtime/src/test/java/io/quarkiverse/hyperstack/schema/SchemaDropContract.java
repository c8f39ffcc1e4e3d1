package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** What dropping does on any database. */
abstract class SchemaDropContract {

    private static final Rules OWNER = Rules.of("shop/<default>", DataLoss.TRASH);

    abstract String jdbcUrl();

    abstract Connection open() throws SQLException;

    /** Tables, views and sequences, without Flyway's. */
    abstract List<String> left();

    final Dropped drop(Ours ours) {
        return new SchemaDrop(jdbcUrl(), this::open).run(ours);
    }

    static Ours entities(String... tables) {
        return new Ours(new DeclaredNames(Arrays.stream(tables).map(QualifiedName::of).toList(), List.of(), List.of()),
                List.of("shop/<default>"), List.of(), null);
    }

    static Ours files(DatabaseObject... made) {
        return new Ours(DeclaredNames.none(), List.of("shop/<default>"), List.of(made), "flyway_schema_history");
    }

    final void synchronize(Rules rules, String... creation) {
        Synchronizer.forJdbcUrl(jdbcUrl()).apply(this::open, Desired.of(new CreationScript(List.of(creation))), rules);
    }

    final void run(String... statements) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    final List<String> query(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return found;
    }

    @Test
    void what_was_synchronized_goes_with_memory_and_trash_and_what_others_made_stays() {
        run("create table theirs (id integer primary key)", "insert into theirs values (1)");
        synchronize(OWNER, "create table book (id integer primary key)", "create table old (id integer primary key)",
                "create table page (id integer primary key, book integer references book (id))");
        run("insert into old values (1)", "insert into book values (1)", "insert into book values (2)",
                "insert into page values (1, 1)");
        synchronize(OWNER, "create table book (id integer primary key)",
                "create table page (id integer primary key, book integer references book (id))");
        assertThat(left()).contains("hyperstack_sync", "hyperstack_trash");

        Dropped dropped = drop(entities("book", "page"));

        assertThat(dropped.tables()).containsEntry("book", 2L).containsEntry("page", 1L).containsKey("hyperstack_trash");
        assertThat(dropped.toString()).contains(" tables with ", "book (2)");
        assertThat(left()).containsExactly("theirs");
        assertThat(query("select id from theirs")).containsExactly("1");
        assertThat(drop(entities("book", "page")).isEmpty()).isTrue();
    }

    @Test
    void what_was_declared_before_goes_as_well() {
        synchronize(OWNER, "create table book (id integer primary key)", "create table renamed_since (id integer primary key)");
        drop(entities("book"));
        assertThat(left()).isEmpty();
    }

    @Test
    void the_memory_of_another_application_stays_with_its_tables_and_the_trash() {
        synchronize(OWNER, "create table book (id integer primary key)");
        synchronize(Rules.of("other/<default>", DataLoss.TRASH), "create table parcel (id integer primary key)");
        drop(entities("book"));
        assertThat(left()).containsExactlyInAnyOrder("hyperstack_sync", "parcel");
        assertThat(query("select owner from hyperstack_sync")).containsExactly("other/<default>");
    }

    @Test
    void a_table_of_others_that_depends_on_ours_is_named_and_nothing_is_dropped() {
        synchronize(OWNER, "create table author (id integer primary key)", "create table book (id integer primary key)");
        run("create table theirs (book integer references book (id))", "insert into book values (1)");
        List<String> before = left();
        assertThatThrownBy(() -> drop(entities("author", "book")))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DROP_DEPENDENTS))
                .hasMessageContaining("theirs").hasMessageContaining("book").hasMessageContaining("nothing was dropped");
        assertThat(left()).isEqualTo(before);
        assertThat(query("select id from book")).containsExactly("1");
    }
}
