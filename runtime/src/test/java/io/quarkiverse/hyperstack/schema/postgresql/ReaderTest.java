package io.quarkiverse.hyperstack.schema.postgresql;

import static io.quarkiverse.hyperstack.schema.dialect.Dialect.Access.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class ReaderTest {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private Catalog read(String... schemas) throws SQLException {
        PostgresqlDialect dialect = new PostgresqlDialect();
        try (Connection connection = database.open()) {
            return dialect.inTransaction(connection, READ, () -> dialect.read(connection, Set.of(schemas)));
        }
    }

    @Test
    void only_the_current_schema_is_read_and_those_that_are_asked_for() throws SQLException {
        database.execute("create schema a", "create schema b", "create table a.one (id int)", "create table b.two (id int)",
                "create table three (id int)", "create sequence a.s", "create type b.mood as enum ('X')");

        assertThat(read().tables().keySet()).containsExactly(QualifiedName.of("three"));
        assertThat(read("a", "public").tables().keySet()).containsExactly(QualifiedName.of("three"),
                new QualifiedName("a", "one"));
        assertThat(read("a").sequences().keySet()).containsExactly(new QualifiedName("a", "s"));
        assertThat(read("b").enumTypes().keySet()).containsExactly(new QualifiedName("b", "mood"));
    }

    @Test
    void partitions_temporary_tables_those_of_tools_and_those_of_extensions_are_left_out() throws SQLException {
        database.execute("create extension citext", "create table of_extension (id int)",
                "alter extension citext add table of_extension", "create table hte_book (id int)",
                "create table flyway_schema_history (id int)",
                "create table sale (id int, day date, primary key (id, day)) partition by range (day)",
                "create table sale_2026 partition of sale for values from ('2026-01-01') to ('2027-01-01')",
                "create table child (extra int) inherits (of_extension)");

        Catalog catalog = read();

        assertThat(catalog.tables().keySet()).containsExactly(QualifiedName.of("child"), QualifiedName.of("sale"));
        assertThat(table(catalog, "sale").options()).containsExactly("PARTITION BY RANGE (day)");
        assertThat(table(catalog, "child").options()).containsExactly("INHERITS (of_extension)");
    }

    @Test
    void a_foreign_key_to_a_partitioned_table_is_one_key() throws SQLException {
        database.execute("create table sale (id int primary key) partition by range (id)",
                "create table sale_1 partition of sale for values from (0) to (10)",
                "create table sale_2 partition of sale for values from (10) to (20)",
                "create table line (sale_id int references sale)");

        assertThat(table(read(), "line").constraints().foreignKeys()).hasSize(1);
    }

    @Test
    void a_sequence_belongs_to_its_serial_or_identity_column_whatever_its_name() throws SQLException {
        database.execute("create table t (a serial, b bigint generated always as identity, c smallserial)",
                "alter sequence t_a_seq rename to \"Odd Name\"", "create sequence mine start with 5 increment by 50",
                "create table u (id bigint default nextval('mine'))", "alter sequence mine owned by u.id");

        Catalog catalog = read();

        assertThat(catalog.sequences().values()).containsExactly(new Sequence(QualifiedName.of("mine"), 5, 50));
        assertThat(table(catalog, "t").columns()).extracting(Column::type).extracting(DataType::sql).containsExactly("serial",
                "bigint", "smallserial");
        assertThat(table(catalog, "u").columns()).extracting(Column::value)
                .containsExactly(new ColumnValue.Default("nextval('mine'::regclass)"));
    }

    @Test
    void an_index_that_a_failed_creation_left_behind_is_told_apart() throws SQLException {
        database.execute("create table t (a int)", "insert into t values (1), (1)");
        try (Connection connection = database.open()) {
            assertThat(catchThrowable(
                    () -> connection.createStatement().execute("create unique index concurrently ux on t (a)"))).isNotNull();
        }

        assertThat(table(read(), "t").indexes()).containsExactly(
                new Index("ux", true, List.of("a"), null, List.of("INVALID")));
    }

    @Test
    void not_null_constraints_are_no_checks_whatever_they_are_called() throws SQLException {
        database.execute("create table t (a int constraint a_is_there not null)");

        assertThat(table(read(), "t").constraints().all()).isEmpty();
        assertThat(table(read(), "t").columns()).containsExactly(
                new Column("a", new DataType("integer", null), false, new ColumnValue.None(), null));
    }

    @Test
    void a_thousand_tables_that_are_there_leave_nothing_to_do() {
        CreationScript wanted = new CreationScript(IntStream.range(0, 1000).mapToObj(i -> "create table t" + i
                + IntStream.range(0, 8).mapToObj(c -> "c" + c + " varchar(255)").collect(Collectors.joining(", ",
                        " (id bigint not null primary key, ", ", state varchar(255) check (state in ('A','B')))")))
                .toList());
        database.execute(wanted.statements().toArray(String[]::new));

        assertThat(database.synchronizer().plan(database, wanted).isEmpty()).isTrue();
    }

    private static Table table(Catalog catalog, String name) {
        return catalog.tables().get(QualifiedName.of(name));
    }
}
