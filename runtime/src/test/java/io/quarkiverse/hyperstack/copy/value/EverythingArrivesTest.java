package io.quarkiverse.hyperstack.copy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

import io.quarkiverse.hyperstack.entity.hint.EntityValues;
import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** Hibernate writes on SQLite, the conversions carry over, Hibernate reads on PostgreSQL: every attribute is equal. */
class EverythingArrivesTest {

    private final TimeZone zone = TimeZone.getDefault();
    private final Map<String, TargetColumn> targets = new TreeMap<>();
    private final Set<String> inUtc = new HashSet<>();

    private final List<String> misfits = new ArrayList<>();

    private PostgresDatabase postgres;

    @TempDir
    Path folder;

    @BeforeEach
    void database() {
        postgres = PostgresDatabase.fresh();
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
        postgres.drop();
    }

    @ParameterizedTest
    @CsvSource({"UTC,", "America/New_York,", "Europe/Zurich,", "America/Sao_Paulo,", "Australia/Lord_Howe,", "Asia/Kolkata,",
            "America/New_York,UTC", "UTC,Europe/Zurich"})
    void everyAttributeOfEveryTypeArrivesAsItWasReadBefore(String zoneOfTheApplication, @Nullable String zoneOfJdbc)
            throws Exception {
        Map<String, Object> settings = zoneOfJdbc == null ? Map.of() : Map.of(AvailableSettings.JDBC_TIME_ZONE, zoneOfJdbc);
        TimeZone.setDefault(TimeZone.getTimeZone(zoneOfTheApplication));
        HibernateOnSqlite sqlite = new HibernateOnSqlite(folder.resolve("everything.sqlite"), settings, Everything.class);
        List<Everything> before;
        try (SessionFactory hibernate = sqlite.start("create")) {
            List<Everything> written = rows();
            hibernate.inTransaction(session -> written.forEach(session::persist));
            before = all(hibernate);
        }
        List<Everything> after;
        try (SessionFactory hibernate = onPostgresql(settings)) {
            readTargets();
            copy(sqlite, new Conversions(ZoneId.of(zoneOfTheApplication),
                    ZoneId.of(zoneOfJdbc == null ? zoneOfTheApplication : zoneOfJdbc)));
            after = all(hibernate);
        }
        assertThat(misfits).isEmpty();
        assertThat(differences(before, after)).isEmpty();
    }

    static List<Everything> rows() throws Exception {
        EdgeValues values = new EdgeValues();
        List<Everything> rows = new ArrayList<>();
        for (int row = 0; row < 24; row++) {
            Everything everything = new Everything();
            for (Field attribute : Everything.class.getDeclaredFields()) {
                List<?> of = values.of(attribute);
                attribute.set(everything, of.get(row % of.size()));
            }
            everything.id = row;
            rows.add(everything);
        }
        return rows;
    }

    private static List<Everything> all(SessionFactory hibernate) {
        return hibernate.fromTransaction(
                session -> session.createSelectionQuery("from Everything order by id", Everything.class).getResultList());
    }

    private SessionFactory onPostgresql(Map<String, Object> settings) {
        Metadata metadata = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_JDBC_URL, postgres.jdbcUrl())
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create")
                .applySetting(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true).applySettings(settings).build())
                .addAnnotatedClass(Everything.class).buildMetadata();
        EntityValues.of(metadata, SqlStringGenerationContextImpl
                .fromConfigurationMap(metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), settings), settings)
                .inUtc().forEach(column -> inUtc.add(column.column()));
        return metadata.buildSessionFactory();
    }

    private void readTargets() throws SQLException {
        try (Connection connection = postgres.open();
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("""
                        select attname, format_type(atttypid, atttypmod), not attnotnull from pg_attribute
                        where attrelid = 'everything'::regclass and attnum > 0""")) {
            while (columns.next()) {
                targets.put(columns.getString(1),
                        new TargetColumn(Database.POSTGRESQL, columns.getString(2), columns.getBoolean(3), List.of()));
            }
        }
    }

    private void copy(HibernateOnSqlite sqlite, Conversions conversions) throws Exception {
        try (Connection from = sqlite.connect();
                Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("select * from Everything");
                Connection to = postgres.open()) {
            while (rows.next()) {
                copyRow(rows, conversions, to);
            }
        }
    }

    private void copyRow(ResultSet rows, Conversions conversions, Connection to) throws Exception {
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<@Nullable String> values = new ArrayList<>();
        List<@Nullable Object> canonical = new ArrayList<>();
        List<ColumnConversion> used = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String name = rows.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT);
            TargetColumn target = Objects.requireNonNull(targets.get(name));
            ColumnConversion conversion = (inUtc.contains(name)
                    ? new Conversions(conversions.zone(), ZoneOffset.UTC)
                    : conversions).between(new SourceColumn(Database.SQLITE, rows.getMetaData().getColumnTypeName(i)), target);
            Converted converted = conversion.convert(rows.getObject(i));
            if (converted.misfit() != null) {
                misfits.add(name + " of row " + rows.getLong("id") + ": " + rows.getObject(i) + ": " + converted.misfit());
            }
            names.add(name);
            places.add(target.type().equals("oid") ? "lo_from_bytea(0, cast(? as bytea))" : "cast(? as " + target.type() + ")");
            values.add((String) converted.value());
            used.add(conversion);
            canonical.add(converted.value() == null ? null : conversion.canonical(converted.value()));
        }
        if (!misfits.isEmpty()) {
            return;
        }
        insert(to, names, places, values);
        List<@Nullable String> arrived = arrived(to, names, rows.getLong("id"));
        for (int i = 0; i < names.size(); i++) {
            String text = arrived.get(i);
            if (used.get(i).isCanonical()) {
                assertThat(text).describedAs("text of %s of row %s", names.get(i), rows.getLong("id")).isEqualTo(values.get(i));
            }
            assertThat(text == null ? null : used.get(i).canonical(text)).describedAs("canonical form of %s of row %s",
                    names.get(i), rows.getLong("id")).isEqualTo(canonical.get(i));
        }
    }

    private static void insert(Connection to, List<String> names, List<String> places, List<@Nullable String> values)
            throws SQLException {
        try (PreparedStatement insert = to.prepareStatement(
                "insert into everything (" + String.join(", ", names) + ") values (" + String.join(", ", places) + ")")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setString(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** A row as COPY prints it. */
    private List<@Nullable String> arrived(Connection connection, List<String> names, long id) throws Exception {
        List<String> columns = names.stream()
                .map(name -> Objects.requireNonNull(targets.get(name)).type().equals("oid") ? "lo_get(" + name + ")" : name)
                .toList();
        StringWriter out = new StringWriter();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                    "copy (select " + String.join(", ", columns) + " from everything where id = " + id + ") to stdout", out);
        }
        List<@Nullable String> values = new ArrayList<>();
        for (String field : out.toString().substring(0, out.toString().length() - 1).split("\t", -1)) {
            values.add(field.equals("\\N") ? null : unescaped(field));
        }
        return values;
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                c = field.charAt(++i);
                int special = "bfnrtv".indexOf(c);
                text.append(special < 0 ? c : "\b\f\n\r\t\u000b".charAt(special));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static List<String> differences(List<Everything> before, List<Everything> after) throws Exception {
        assertThat(after).hasSameSizeAs(before);
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            for (Field attribute : Everything.class.getDeclaredFields()) {
                Object was = plain(attribute.get(before.get(row)), attribute);
                Object is = plain(attribute.get(after.get(row)), attribute);
                if (!Objects.deepEquals(was, is)) {
                    differences.add(attribute.getName() + " of row " + row + " was " + was + ", is " + is);
                }
            }
        }
        return differences;
    }

    /** What equals should compare: SQLite knows no scale, and PostgreSQL fills char(n) up. */
    private static @Nullable Object plain(@Nullable Object value, Field attribute) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Calendar calendar) {
            return calendar.getTimeInMillis();
        }
        if (value != null && (attribute.getName().equals("dateTime") || attribute.getName().equals("sqlTime"))) {
            return new java.sql.Time(((java.util.Date) value).getTime()).toString();
        }
        if (attribute.getName().equals("char5") && value != null) {
            return ((String) value).stripTrailing();
        }
        if (value != null && value.getClass().isArray() && Array.getLength(value) == 0) {
            return "an empty array";
        }
        return value;
    }
}
