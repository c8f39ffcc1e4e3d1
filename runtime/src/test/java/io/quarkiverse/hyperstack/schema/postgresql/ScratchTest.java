package io.quarkiverse.hyperstack.schema.postgresql;

import static io.quarkiverse.hyperstack.schema.dialect.Dialect.Access.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.test.PostgresDatabase;
import io.quarkiverse.hyperstack.test.PostgresServer;

class ScratchTest {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private Plan apply(PostgresDatabase as, String... wanted) {
        return as.synchronizer().apply(as, Desired.of(new CreationScript(List.of(wanted))),
                Rules.of("test", DataLoss.REFUSE));
    }

    private Catalog scratch(String... script) throws SQLException {
        PostgresqlDialect dialect = new PostgresqlDialect();
        try (Connection connection = database.open()) {
            return dialect.inTransaction(connection, READ, () -> dialect.scratch(connection, List.of(script)));
        }
    }

    @Test
    void leaves_nothing_behind() throws SQLException {
        database.execute("create schema stock", "create table stock.item (id int)", "create table book (id int)",
                "insert into book values (1)");
        List<String> before = database.structure();

        Catalog catalog = scratch("create schema fresh", "create table fresh.a (id int)", "create table stock.item (id bigint)",
                "create table book (id bigint)", "create sequence s", "create type mood as enum ('A')");

        assertThat(catalog.tables().keySet()).containsExactly(QualifiedName.of("book"), new QualifiedName("fresh", "a"),
                new QualifiedName("stock", "item"));
        assertThat(database.structure()).isEqualTo(before);
        assertThat(database.query("select nspname from pg_namespace where nspname !~ '^pg_' order by 1"))
                .containsExactly("information_schema", "public", "stock");
        assertThat(database.query("select count(*) from book")).containsExactly("1");
    }

    @Test
    void the_current_schema_may_be_named_and_its_extensions_are_still_found() {
        database.execute("create extension citext", "create table book (id bigint not null, title citext, primary key (id))",
                "insert into book values (1, 'One')");
        String[] wanted = {"create sequence public.book_seq start with 1 increment by 50",
                "create table public.book (id bigint default nextval('public.book_seq') not null, title citext, author_id bigint,"
                        + " primary key (id))",
                "create table author (id bigint not null, primary key (id))",
                "alter table public.book add constraint fk_author foreign key (author_id) references author"};

        Plan plan = apply(database, wanted);

        assertThat(plan.steps()).extracting("sql").containsExactly("CREATE SEQUENCE \"book_seq\" START WITH 1 INCREMENT BY 50",
                "CREATE TABLE \"author\" (\n    \"id\" bigint NOT NULL,\n    CONSTRAINT \"author_pkey\" PRIMARY KEY (\"id\")\n)",
                "ALTER TABLE \"book\" ADD COLUMN \"author_id\" bigint",
                "ALTER TABLE \"book\" ALTER COLUMN \"id\" SET DEFAULT nextval('book_seq'::regclass)",
                "ALTER TABLE \"book\" ADD CONSTRAINT \"fk_author\" FOREIGN KEY (\"author_id\") REFERENCES \"author\" (\"id\")");
        assertThat(plan.unhandled()).isEmpty();
        assertThat(apply(database, wanted).steps()).isEmpty();
    }

    @Test
    void a_script_may_create_a_schema_that_is_there() {
        String[] wanted = {"create schema stock", "create table stock.item (id bigint not null, primary key (id))"};

        assertThat(apply(database, wanted).steps()).extracting("reason").containsExactly("create schema \"stock\"",
                "create table \"stock.item\"");
        assertThat(apply(database, wanted).steps()).isEmpty();
    }

    @Test
    void a_foreign_key_may_lead_to_a_table_that_the_script_does_not_create() {
        database.execute("create schema other", "create table other.country (id bigint primary key)",
                "create table city (id bigint primary key)");
        String[] wanted = {"create table person (id bigint not null, country_id bigint references other.country,"
                + " city_id bigint references city, primary key (id))"};

        assertThat(apply(database, wanted).steps()).hasSize(3);
        assertThat(apply(database, wanted).steps()).isEmpty();
    }

    @Test
    void others_go_on_working_in_a_schema_that_is_put_aside() throws SQLException {
        database.execute("create schema stock", "create table stock.item (id int)");
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            Aside aside = Aside.put(connection, List.of("create table stock.item (id bigint)"));
            assertThat(aside.names()).containsExactly("stock");

            database.execute("set lock_timeout = '60s'", "insert into stock.item values (1)",
                    "create table stock.box (id int)", "alter table stock.item add column name text");

            connection.rollback();
        }
        assertThat(database.query("select row(id, name)::text from stock.item")).containsExactly("(1,)");
    }

    @Test
    void a_statement_that_fails_is_shown_with_what_the_database_says() {
        assertThatThrownBy(() -> scratch("create table a (id int)", "create table b (id nonsense)", "create table c (id int)"))
                .isInstanceOf(HyperstackException.class).hasMessageStartingWith(Problem.CREATION_SCRIPT_FAILED.code())
                .hasMessageContaining("statement 2 of 3").hasMessageContaining("type \"nonsense\" does not exist")
                .hasMessageContaining("create table b (id nonsense)").hasMessageContaining("42704");
    }

    @Test
    void a_role_without_the_privilege_to_create_schemas_is_told_the_grant() {
        String role = role();
        PostgresDatabase app = database.as(role);

        assertThatThrownBy(() -> apply(app, "create table a (id int)")).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.SCRATCH_NOT_ALLOWED.code()).hasMessageContaining("GRANT CREATE ON DATABASE")
                .hasMessageContaining("TO \"" + role + "\"");
    }

    @Test
    void a_role_that_owns_neither_database_nor_schema_can_synchronize() {
        String role = role();
        grantCreate(role);

        apply(database.as(role), "create table a (id int, is_public boolean)");

        assertThat(database.query("select tableowner from pg_tables where tablename = 'a'")).containsExactly(role);
    }

    @Test
    void a_named_schema_of_somebody_else_is_refused_with_what_to_grant() {
        String role = role();
        PostgresDatabase app = database.as(role);
        grantCreate(role);
        database.execute("create schema stock", "grant create, usage on schema stock to " + role);

        assertThatThrownBy(() -> apply(app, "create table stock.a (id int)")).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.SCHEMA_NOT_OWNED.code())
                .hasMessageContaining("schema \"stock\" belongs to \"postgres\"").hasMessageContaining("\"" + role + "\"");
    }

    @Test
    void a_search_path_that_leads_nowhere_is_named() {
        PostgresDatabase nowhere = new PostgresDatabase(database.jdbcUrl() + "&currentSchema=nowhere");

        assertThatThrownBy(() -> apply(nowhere, "create table a (id int)")).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.NO_CURRENT_SCHEMA.code()).hasMessageContaining("nowhere");
    }

    @Test
    void the_current_schema_is_the_first_of_the_search_path_that_exists() {
        database.execute("create schema app", "create extension citext schema public", "create table public.a (id int)");
        PostgresDatabase app = new PostgresDatabase(database.jdbcUrl() + "&currentSchema=nowhere,app,public");

        assertThat(apply(app, "create table a (id int, name citext)").steps()).hasSize(1);
        assertThat(apply(app, "create table a (id int, name citext)").steps()).isEmpty();
        assertThat(database.query("select schemaname from pg_tables where tablename = 'a' order by 1")).containsExactly("app",
                "public");
    }

    private String role() {
        String role = PostgresServer.shared().freshRole("login");
        database.execute("grant create on schema public to " + role);
        return role;
    }

    private void grantCreate(String role) {
        database.execute("do $$begin execute format('grant create on database %I to " + role + "', current_database()); end$$");
    }
}
