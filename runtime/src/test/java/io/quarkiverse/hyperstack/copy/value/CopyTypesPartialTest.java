package io.quarkiverse.hyperstack.copy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** The table of types in the documentation, held against what Hibernate does on both databases. */
class CopyTypesPartialTest {

    private static final String PARTIAL = "docs/modules/ROOT/partials/copy-types.adoc";

    @TempDir
    Path folder;

    @Test
    void everyAttributeHasARowWithWhatItIsOnBothDatabases() throws Exception {
        List<List<String>> rows = rows();
        HibernateOnSqlite sqlite = new HibernateOnSqlite(folder.resolve("everything.sqlite"), Everything.class);
        PostgresDatabase postgres = PostgresDatabase.fresh();
        try (SessionFactory onSqlite = sqlite.start("create");
                SessionFactory onPostgresql = onPostgresql(postgres);
                Connection file = sqlite.connect();
                Connection server = postgres.open()) {
            List<Everything> written = EverythingArrivesTest.rows();
            onSqlite.inTransaction(session -> written.forEach(session::persist));
            List<String> missing = new ArrayList<>();
            for (Field attribute : Everything.class.getDeclaredFields()) {
                String name = attribute.getName().toLowerCase(Locale.ROOT);
                String stored = text(file, "select typeof(" + name + ") from Everything where " + name + " is not null");
                String type = text(server,
                        "select format_type(atttypid, null) from pg_attribute where attname = '" + name + "'");
                if (rows.stream().noneMatch(row -> isOf(attribute, row.get(0)) && row.get(1).contains(stored)
                        && row.get(2).contains(type.endsWith("[]") ? "[]`" : "`" + type + "`"))) {
                    missing.add(attribute.getType().getSimpleName() + " " + name + ": " + stored + ", " + type);
                }
            }
            assertThat(missing).isEmpty();
        } finally {
            postgres.drop();
        }
    }

    @Test
    void everyRowHasFiveCells() throws Exception {
        assertThat(rows()).hasSizeGreaterThan(15).allSatisfy(row -> assertThat(row).hasSize(5));
    }

    private static boolean isOf(Field attribute, String cell) {
        return cell.contains("`" + attribute.getType().getSimpleName() + "`")
                || cell.contains("`" + attribute.getType().getName() + "`")
                || attribute.getType().isEnum() && cell.contains("enums by");
    }

    private static List<List<String>> rows() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve(PARTIAL))) {
            root = root.getParent();
        }
        String table = Files.readString(root.resolve(PARTIAL)).split("\\|===\n")[1];
        List<List<String>> rows = new ArrayList<>();
        for (String row : table.split("\n\n")) {
            if (row.startsWith("| ") && row.contains("\n|")) {
                rows.add(row.lines().map(line -> line.substring(1).strip()).toList());
            }
        }
        return rows;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).as(sql).isTrue();
            return result.getString(1);
        }
    }

    private static SessionFactory onPostgresql(PostgresDatabase postgres) {
        return new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_JDBC_URL, postgres.jdbcUrl())
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create")
                .applySetting(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true).build())
                .addAnnotatedClass(Everything.class).buildMetadata().buildSessionFactory();
    }
}
