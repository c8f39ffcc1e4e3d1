package io.quarkiverse.hyperstack.entity.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.AvailableSettings;

/** Boots Hibernate on a SQLite file, with our dialect, without Quarkus. A statement that fails while it starts fails the start. */
public final class HibernateOnSqlite {

    private final String url;
    private final Map<String, Object> settings;
    private final Class<?>[] entities;
    private final List<StandardServiceInitiator<?>> services = new ArrayList<>();

    public HibernateOnSqlite(Path file, Map<String, Object> settings, Class<?>... entities) {
        this.url = "jdbc:sqlite:" + file + "?foreign_keys=on&journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000"
                + "&transaction_mode=IMMEDIATE";
        this.settings = settings;
        this.entities = entities;
    }

    public HibernateOnSqlite(Path file, Class<?>... entities) {
        this(file, Map.of(), entities);
    }

    public HibernateOnSqlite with(StandardServiceInitiator<?> service) {
        services.add(service);
        return this;
    }

    public String url() {
        return url;
    }

    public SessionFactory start(String strategy) {
        return metadata(strategy).buildSessionFactory();
    }

    public MetadataImplementor metadata(String strategy) {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.CONNECTION_PROVIDER, new OneConnectionASession(url))
                .applySetting(AvailableSettings.DIALECT, HyperstackSqliteDialect.class.getName())
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, strategy)
                .applySetting(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true)
                .applySettings(settings);
        services.forEach(builder::addInitiator);
        StandardServiceRegistry registry = builder.build();
        MetadataImplementor metadata = (MetadataImplementor) new MetadataSources(registry).addAnnotatedClasses(entities)
                .buildMetadata();
        SqliteIds.install(metadata);
        return metadata;
    }

    /** Ours instead of Hibernate's, where the database is SQLite. */
    public static void installIds(MetadataImplementor metadata) {
        if (metadata.getDatabase().getDialect() instanceof HyperstackSqliteDialect) {
            SqliteIds.install(metadata);
        }
    }

    /** A connection a session, for Hibernate's settings. */
    public static Object connections(String url) {
        return new OneConnectionASession(url);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    public List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    public String ddlOf(String table) throws SQLException {
        return String.join("\n", query("select sql from sqlite_master where tbl_name = '" + table + "' and sql is not null"));
    }
}
