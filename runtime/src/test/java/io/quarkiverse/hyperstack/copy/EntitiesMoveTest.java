package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;

import org.hibernate.SessionFactory;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.hyperstack.entity.hint.EntityValues;
import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.test.PostgresServer;

/** Hibernate writes on SQLite, the copy is told what the entities say, Hibernate goes on with the same on PostgreSQL. */
class EntitiesMoveTest {

    private final TimeZone zone = TimeZone.getDefault();
    private final String target = PostgresServer.shared().freshDatabase();

    @TempDir
    Path folder;

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({"UTC,", "America/New_York,", "Asia/Kolkata,", "America/New_York,UTC", "UTC,Europe/Zurich",
            "Europe/Zurich,America/New_York"})
    void timesWithAnOffsetArriveHoweverTheyAreStored(String zoneOfTheApplication, @Nullable String zoneOfJdbc) {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneOfTheApplication));
        Map<String, Object> settings = zoneOfJdbc == null ? Map.of() : Map.of(AvailableSettings.JDBC_TIME_ZONE, zoneOfJdbc);
        HibernateOnSqlite sqlite = new HibernateOnSqlite(folder.resolve("clocks.db"), settings, Clock.class);
        List<String> before;
        try (SessionFactory hibernate = sqlite.start("create")) {
            hibernate.inTransaction(session -> clocks().forEach(session::persist));
            before = shown(hibernate);
        }

        List<String> after;
        Metadata metadata = onPostgresql(settings, Clock.class);
        try (SessionFactory hibernate = metadata.buildSessionFactory()) {
            CopyResult result = Copies.copy(sqlite.url(), target,
                    new Values(ZoneId.of(zoneOfTheApplication), said(metadata, settings)));
            assertThat(result.misfits()).isEmpty();
            after = shown(hibernate);
        }
        assertThat(before).hasSize(4);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void numbersGoOnBehindTheLastOneByTheBlocksOfTheEntities() {
        HibernateOnSqlite sqlite = new HibernateOnSqlite(folder.resolve("numbers.db"), Ticket.class, Seat.class);
        try (SessionFactory hibernate = sqlite.start("create")) {
            hibernate.inTransaction(session -> {
                for (int i = 0; i < 3000; i++) {
                    session.persist(new Ticket());
                    session.persist(new Seat());
                }
            });
            hibernate.inTransaction(session -> session.remove(session.find(Ticket.class, 3000L)));
        }
        Metadata metadata = onPostgresql(Map.of(), Ticket.class, Seat.class);
        try (SessionFactory hibernate = metadata.buildSessionFactory()) {
            hibernate.getSchemaManager().truncateMappedObjects();
            Copies.run(target, "delete from numbers");

            Copies.copy(sqlite.url(), target, new Values(ZoneOffset.UTC, said(metadata, Map.of())));

            assertThat(rows(target, "select what, following from numbers")).containsExactly("ticket|4999");
            Ticket ticket = new Ticket();
            Seat seat = new Seat();
            hibernate.inTransaction(session -> {
                session.persist(ticket);
                session.persist(seat);
            });
            assertThat(ticket.id).isEqualTo(3001);
            assertThat(seat.id).isEqualTo(3001);
        }
    }

    @Test
    void aCounterThatTheFileDoesNotHaveBeginsBehindTheHighestId() {
        String source = Copies.sqlite(folder, "plain.db", "create table Ticket (id integer primary key)",
                "create table Seat (id integer primary key)", "insert into Ticket values (70000)",
                "insert into Seat values (9)");
        Metadata metadata = onPostgresql(Map.of(), Ticket.class, Seat.class);
        try (SessionFactory hibernate = metadata.buildSessionFactory()) {
            Copies.run(target, "delete from numbers");

            Copies.copy(source, target, new Values(ZoneOffset.UTC, said(metadata, Map.of())));

            assertThat(rows(target, "select what, following from numbers")).containsExactly("ticket|71999");
            Ticket ticket = new Ticket();
            Seat seat = new Seat();
            hibernate.inTransaction(session -> {
                session.persist(ticket);
                session.persist(seat);
            });
            assertThat(ticket.id).isEqualTo(70001);
            assertThat(seat.id).isEqualTo(10);
        }
    }

    private static StoredValues said(Metadata metadata, Map<String, Object> settings) {
        return EntityValues.of(metadata, SqlStringGenerationContextImpl
                .fromConfigurationMap(metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), settings), settings);
    }

    private Metadata onPostgresql(Map<String, Object> settings, Class<?>... entities) {
        return new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_JDBC_URL, target)
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create")
                .applySetting(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true).applySettings(new HashMap<>(settings)).build())
                .addAnnotatedClasses(entities).buildMetadata();
    }

    private static List<Clock> clocks() {
        List<Clock> clocks = new ArrayList<>();
        for (OffsetTime time : List.of(LocalTime.of(13, 14, 15).atOffset(ZoneOffset.ofHours(5)),
                LocalTime.of(2, 0).atOffset(ZoneOffset.ofHoursMinutes(-3, -30)), LocalTime.MIDNIGHT.atOffset(ZoneOffset.UTC),
                LocalTime.of(23, 59, 59).atOffset(ZoneOffset.ofHours(-10)))) {
            clocks.add(Clock.at(clocks.size(), time));
        }
        return clocks;
    }

    private static List<String> shown(SessionFactory hibernate) {
        return hibernate.fromTransaction(session -> session.createSelectionQuery("from Clock order by id", Clock.class)
                .getResultList().stream().map(Clock::toString).toList());
    }

    @Entity(name = "Clock")
    static class Clock {

        @Id
        long id;
        OffsetTime usual;
        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        OffsetTime here;
        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
        OffsetTime utc;
        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetTime apart;
        OffsetDateTime day;
        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        OffsetDateTime dayHere;
        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime dayApart;
        @Column(columnDefinition = "timestamp")
        Instant plain;
        LocalTime local;

        static Clock at(long id, OffsetTime time) {
            Clock clock = new Clock();
            clock.id = id;
            clock.usual = time;
            clock.here = time;
            clock.utc = time;
            clock.apart = time;
            clock.day = time.atDate(java.time.LocalDate.of(2024, 7, 1));
            clock.dayHere = clock.day;
            clock.dayApart = clock.day;
            clock.plain = clock.day.toInstant();
            clock.local = time.toLocalTime();
            return clock;
        }

        @Override
        public String toString() {
            return id + " " + usual + " " + here + " " + utc + " " + apart + " " + day + " " + dayHere + " " + dayApart + " "
                    + plain + " " + local;
        }
    }

    @Entity(name = "Ticket")
    static class Ticket {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
        @TableGenerator(name = "tickets", table = "numbers", pkColumnName = "what", pkColumnValue = "ticket", valueColumnName = "following", allocationSize = 2000)
        long id;
    }

    @Entity(name = "Seat")
    static class Seat {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seats")
        @SequenceGenerator(name = "seats", sequenceName = "all_numbers", allocationSize = 7)
        long id;
    }
}
