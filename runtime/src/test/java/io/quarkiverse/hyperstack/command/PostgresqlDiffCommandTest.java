package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.script.Syntax;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlDiffCommandTest extends DiffCommandContract {

    private static final String PASSWORD = "hunter2-correct-horse";

    private final List<PostgresDatabase> databases = new ArrayList<>();

    @Override
    String newDatabase() {
        PostgresDatabase database = PostgresDatabase.fresh();
        databases.add(database);
        return database.jdbcUrl();
    }

    @AfterEach
    void drop() {
        databases.forEach(PostgresDatabase::drop);
    }

    @Override
    Connection open(String address) throws SQLException {
        return DriverManager.getConnection(address);
    }

    @Override
    Syntax syntax() {
        return Syntax.POSTGRESQL;
    }

    @Override
    List<String> structure(String address) {
        return new PostgresDatabase(address).structure();
    }

    @Test
    void a_table_in_another_schema_is_renamed_with_it() throws SQLException, IOException {
        String from = database("create schema shop", "create table shop.books (id int primary key, titel text)",
                "insert into shop.books values (1, 'Emma')");
        String to = file("create schema shop; create table shop.book (id int primary key, title varchar(40));");

        Result applied = diff("--from", from, "--to", to, "--rename", "shop.books=shop.book", "--rename",
                "shop.book.titel=title", "--apply");

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(query(from, "select title from shop.book")).containsExactly("Emma");
    }

    @Test
    void a_password_is_shown_nowhere() throws SQLException {
        String to = database();
        String server = to.substring("jdbc:postgresql://".length(), to.indexOf('?'));
        String from = "postgres://nobody:" + PASSWORD + "@" + server;

        Result refused = diff("--from", from, "--to", to, "--stacktrace");
        Result json = diff("--from", from, "--to", to, "--json");
        Result misplaced = diff(from, "--to", to);
        Result same = diff("--from", to + "&password=" + PASSWORD, "--to", to + "&password=" + PASSWORD);

        assertThat(refused.err()).startsWith(Problem.DATABASE_UNREACHABLE.code()).contains("--from (jdbc:postgresql://");
        assertThat(misplaced.code()).isEqualTo(2);
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(List.of(refused, json, misplaced, same))
                .noneMatch(result -> (result.out() + result.err()).contains(PASSWORD));
    }
}
