package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

class SqliteRenamesTest {

    private static final int SEEDS = Integer.getInteger("schema.seeds", 40);
    private static final List<String> NEW_NAMES = List.of("renamed", "key", "New Name", "desc", "end", "müller", "x'y", "Z\"z");

    @TempDir
    Path folder;

    private final SqliteDialect dialect = new SqliteDialect();

    @Test
    void the_renamed_catalog_is_the_one_that_is_read_after_sqlite_made_the_renames() throws SQLException {
        int renamed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Table> tables = new RandomSchema(seed).start();
            SqliteFileDatabase database = new SqliteFileDatabase(folder.resolve("renames" + seed));
            database.run(RandomSchema.script(tables).toArray(String[]::new));
            Renames renames = renames(tables, new Random(seed));

            Catalog[] expected = new Catalog[1];
            List<Step> steps = rename(database, renames, expected);

            try (Connection connection = database.open()) {
                assertThat(Reader.read(connection)).as("seed %s: %s", seed, steps).isEqualTo(expected[0]);
            }
            renamed += renames.changes().size();
        }
        assertThat(renamed).isGreaterThan(SEEDS * 4);
    }

    private List<Step> rename(SqliteFileDatabase database, Renames renames, Catalog[] renamed) throws SQLException {
        try (Connection connection = database.open()) {
            return dialect.inTransaction(connection, Access.WRITE, () -> {
                renamed[0] = dialect.rename(Reader.read(connection), renames);
                List<Step> steps = dialect.lower(connection,
                        new Draft(renamed[0], renames, List.of(), RowValues.none(), List.of(), List.of()), List.of());
                dialect.execute(connection, steps, SqliteRenamesTest::run);
                return steps;
            });
        }
    }

    private static void run(Connection connection, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(step.sql());
        }
    }

    /** Tables change names in a ring; of each table some columns do, and others get new names. */
    private static Renames renames(List<Table> tables, Random random) {
        SortedMap<QualifiedName, QualifiedName> newTables = new TreeMap<>();
        List<QualifiedName> names = new ArrayList<>(tables.stream().map(Table::name).toList());
        Collections.rotate(names, random.nextInt(names.size()));
        for (int i = 0; i < tables.size(); i++) {
            QualifiedName name = random.nextInt(4) == 0 && i == 0 ? QualifiedName.of("a new table") : names.get(i);
            if (!tables.get(i).name().equals(name)) {
                newTables.put(tables.get(i).name(), name);
            }
        }
        SortedMap<ColumnName, String> newColumns = new TreeMap<>();
        for (Table table : tables) {
            QualifiedName name = newTables.getOrDefault(table.name(), table.name());
            List<String> old = new ArrayList<>(table.columns().stream().map(Column::name).toList());
            Collections.shuffle(old, random);
            List<String> ring = old.subList(0, random.nextInt(old.size()));
            for (int i = 0; i < ring.size(); i++) {
                if (ring.size() > 1) {
                    newColumns.put(new ColumnName(name, ring.get(i)), ring.get((i + 1) % ring.size()));
                }
            }
            newColumns.put(new ColumnName(name, old.get(old.size() - 1)),
                    NEW_NAMES.get(random.nextInt(NEW_NAMES.size())));
        }
        return new Renames(newTables, newColumns, new TreeMap<>(), new TreeMap<>());
    }
}
