package io.quarkiverse.hyperstack.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * A database in which versions of the library follow one another.
 *
 * @param url where it is
 * @param settings what Hibernate needs for it
 */
record VersionedDatabase(String url, Map<String, Object> settings) implements ConnectionSource {

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Synchronizes the database with a version. */
    SessionFactory start(Version version, DataLoss dataLoss) {
        return metadata(version, "update", dataLoss).buildSessionFactory();
    }

    /** What is between the database and a version, without what the database remembers. */
    Plan difference(Version version) {
        MetadataImplementor metadata = metadata(version, "none", DataLoss.REFUSE);
        ServiceRegistry services = metadata.getMetadataBuildingOptions().getServiceRegistry();
        Map<String, Object> all = services.requireService(ConfigurationService.class).getSettings();
        try (SessionFactory factory = metadata.buildSessionFactory()) {
            EntityScript script = EntityScript.of(metadata,
                    SchemaManagementToolCoordinator.buildExecutionOptions(all, ExceptionHandlerHaltImpl.INSTANCE),
                    ContributableMatcher.ALL,
                    (HibernateSchemaManagementTool) services.requireService(SchemaManagementTool.class));
            return Synchronizer.forJdbcUrl(url).plan(this, script.desired(), Rules.wholeDatabase(DataLoss.REFUSE));
        }
    }

    private MetadataImplementor metadata(Version version, String strategy, DataLoss dataLoss) {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(
                new BootstrapServiceRegistryBuilder().applyClassLoader(version.loader()).build())
                .applySettings(new HashMap<>(settings))
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, strategy)
                .applySetting(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true)
                .addInitiator(new SynchronizingOn(url, dataLoss));
        MetadataImplementor metadata = (MetadataImplementor) new MetadataSources(builder.build())
                .addAnnotatedClasses(version.entities()).buildMetadata();
        HibernateOnSqlite.installIds(metadata);
        return metadata;
    }

    void execute(List<String> statements) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Puts rows into every table of the first version, with ids as if its generators had given them. */
    void load() {
        try (InputStream text = Objects.requireNonNull(VersionedDatabase.class.getResourceAsStream("/entity/library.sql"))) {
            execute(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .map(line -> line.replace(";", "")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            execute(List.of("select setval(format('%I.%I', schemaname, sequencename), 100) from pg_sequences",
                    "update hibernate_sequences set next_val = 100"));
        } else {
            execute(rows(".*_SEQ|hibernate_sequences").keySet().stream()
                    .map(table -> "update " + table + " set next_val = 100").toList());
        }
    }

    /** All rows of all tables but ours and those of ids, each row with its columns in the order of their names. */
    Map<String, List<String>> rows() {
        return rows("(?i)(?!hyperstack_|.*_seq$|hibernate_sequences|sqlite_).*");
    }

    private Map<String, List<String>> rows(String names) {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = open();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[]{"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (table.matches(names)) {
                    rows.put(table, rows(connection, table));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from \"" + table + "\"")) {
            while (found.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnName(i), found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
