package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.scenario.PlanText;

class RandomSchemasTest {

    private static final int SEEDS = Integer.getInteger("schema.seeds", 40);

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_read_back_equal() throws SQLException {
        for (long seed = 0; seed < SEEDS * 3; seed++) {
            List<Table> tables = new RandomSchema(seed).start();

            Catalog read = Scratch.read(RandomSchema.script(tables));

            assertThat(read).as("seed %s", seed).isEqualTo(Catalog.of(tables, List.of(), List.of()));
        }
    }

    @Test
    void the_parser_sees_the_columns_that_sqlite_sees() throws SQLException {
        for (long seed = 0; seed < SEEDS; seed++) {
            SqliteFileDatabase database = new SqliteFileDatabase(folder.resolve("columns" + seed));
            database.run(RandomSchema.script(new RandomSchema(seed).start()).toArray(String[]::new));
            try (Connection connection = database.open()) {
                for (Table table : Reader.read(connection).tables().values()) {
                    List<String> seen = database
                            .query("select name || '|' || lower(type) || '|' || \"notnull\" from pragma_table_xinfo('"
                                    + table.name().name().replace("'", "''") + "') order by cid");
                    boolean rowid = !table.options().contains(TableDefinition.WITHOUT_ROWID);
                    assertThat(table.columns().stream().map(column -> line(table, column, rowid)).toList()).as("seed %s", seed)
                            .isEqualTo(seen);
                }
            }
        }
    }

    /** SQLite itself says that the primary key of a table WITHOUT ROWID is not null. */
    private static String line(Table table, Column column, boolean rowid) {
        boolean key = table.constraints().primaryKey() != null
                && table.constraints().primaryKey().columns().contains(column.name());
        return column.name() + "|" + column.type().sql() + "|" + (column.nullable() && (rowid || !key) ? 0 : 1);
    }

    @Test
    void every_growth_converges_keeps_rows_views_and_triggers_and_finds_nothing_the_second_time() throws SQLException {
        int steps = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            steps += grow(seed);
        }
        assertThat(steps).isGreaterThan(SEEDS);
    }

    private int grow(long seed) throws SQLException {
        RandomSchema schema = new RandomSchema(seed);
        List<Table> start = schema.start();
        CreationScript desired = new CreationScript(RandomSchema.script(schema.grown()));
        SqliteFileDatabase database = new SqliteFileDatabase(folder.resolve("grow" + seed));
        database.run("pragma user_version = 7");
        List<String> statements = new ArrayList<>(List.of("pragma foreign_keys = off", "begin"));
        statements.addAll(RandomSchema.script(start));
        statements.addAll(RandomSchema.rows(start));
        statements.addAll(attachments(start));
        statements.add("commit");
        database.run(statements.toArray(String[]::new));
        List<String> queries;
        try (Connection connection = database.open()) {
            queries = database.rowQueries(connection);
        }
        List<List<String>> rows = rows(database, queries);
        List<String> attached = attached(database);

        Plan plan = Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, desired);

        String text = "seed " + seed + "\n" + PlanText.of(plan);
        assertThat(plan.unhandled()).as(text).isEmpty();
        assertThat(rows(database, queries)).as(text).isEqualTo(rows);
        assertThat(attached(database)).as(text).isEqualTo(attached);
        assertThat(Synchronizer.forJdbcUrl(database.jdbcUrl()).plan(database, desired).steps()).as(text).isEmpty();
        assertThat(database.query("pragma integrity_check")).as(text).containsExactly("ok");
        SqliteFileDatabase fresh = new SqliteFileDatabase(folder.resolve("fresh" + seed));
        fresh.run(desired.statements().toArray(String[]::new));
        fresh.run(attachments(start).toArray(String[]::new));
        try (Connection connection = database.open(); Connection other = fresh.open()) {
            assertThat(database.structure(connection)).as(text).isEqualTo(fresh.structure(other));
            assertThat(new SqliteDialect().read(connection, Set.of()).tables().keySet()).as(text)
                    .isEqualTo(new SqliteDialect().read(other, Set.of()).tables().keySet());
        }
        return plan.steps().size();
    }

    private static List<String> attachments(List<Table> tables) {
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            String name = Names.quote(table.name().name());
            statements.add("create view " + Names.quote("view of " + table.name().name()) + " as select * from " + name);
            statements.add("create trigger " + Names.quote("on " + table.name().name()) + " before delete on " + name
                    + " begin update " + name + " set title = title; select raise(ignore); end");
        }
        return statements;
    }

    private static List<String> attached(SqliteFileDatabase database) throws SQLException {
        return database.query("select type || name || sql from sqlite_master where type in ('view', 'trigger') order by 1");
    }

    private static List<List<String>> rows(SqliteFileDatabase database, List<String> queries) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        for (String query : queries) {
            rows.add(database.query(query));
        }
        return rows;
    }
}
