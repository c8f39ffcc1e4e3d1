package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.InheritanceType;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** A hierarchy of three levels whose inheritance strategy changes: every row is of its class afterwards, and has its values. */
abstract class HierarchiesContract {

    private static final String SOURCE = """
            package library;

            import jakarta.persistence.*;
            import io.quarkiverse.hyperstack.*;

            public interface Library {

                @Inheritance(strategy = InheritanceType.STRATEGY)
                @Entity(name = "Vehicle")
                ABSTRACT class Vehicle {
                    @Id
                    @GeneratedValue
                    public Long id;
                    @Column(unique = true)
                    public String plate;
                    public int wheels;
                }

                @Entity(name = "Car")
                class Car extends Vehicle {
                    @Column(name = "seat_count")
                    public Integer seats;
                    @ManyToOne
                    public Car follows;
                }

                @Entity(name = "Taxi")
                class Taxi extends Car {
                    @Basic(optional = false)
                    public String firm;
                }

                @Entity(name = "Bike")
                class Bike extends Vehicle {
                    public String bell;
                }

                @Entity(name = "Ride")
                class Ride {
                    @Id
                    public Long id;
                    @ManyToOne
                    public Vehicle vehicle;
                    @ManyToOne
                    public Taxi taxi;
                }
            }
            """;

    private static final List<String> QUESTIONS = List.of(
            "select v.id || ' ' || coalesce(v.plate, '-') || ' ' || v.wheels from Vehicle v order by v.id",
            "select c.id || ' ' || c.seats || ' ' || coalesce(c.follows.plate, '-') from Car c left join c.follows order by c.id",
            "select t.id || ' ' || t.plate || ' ' || t.seats || ' ' || t.firm from Taxi t order by t.id",
            "select b.id || ' ' || b.wheels || ' ' || b.bell from Bike b order by b.id",
            "select r.id || ' ' || r.vehicle.plate || ' ' || coalesce(r.taxi.firm, '-') from Ride r left join r.taxi order by r.id",
            "select v.id from Vehicle v where type(v) = Car order by v.id");

    abstract VersionedDatabase fresh();

    private static Version vehicles(InheritanceType strategy, boolean concrete, String... edits) {
        String source = SOURCE.replace("STRATEGY", strategy.name()).replace("ABSTRACT", concrete ? "" : "abstract");
        for (int i = 0; i < edits.length; i += 2) {
            assertThat(source).contains(edits[i]);
            source = source.replace(edits[i], edits[i + 1]);
        }
        return Version.of(source);
    }

    /** Rows of every class, written by Hibernate. */
    private static VersionedDatabase filled(VersionedDatabase database, Version version) {
        Version.in(version, () -> {
            try (SessionFactory factory = database.start(version, DataLoss.REFUSE); Session session = factory.openSession()) {
                session.beginTransaction();
                Object car = stored(session, version.create("Car"), Map.of("plate", "C1", "wheels", 4, "seats", 5));
                Object taxi = stored(session, version.create("Taxi"),
                        Map.of("plate", "T1", "wheels", 4, "seats", 6, "firm", "Fox", "follows", car));
                Object bike = stored(session, version.create("Bike"), Map.of("plate", "B1", "wheels", 2, "bell", "ding"));
                stored(session, version.create("Bike"), Map.of("wheels", 3, "bell", "dong"));
                stored(session, version.create("Ride"), Map.of("id", 1L, "vehicle", bike));
                stored(session, version.create("Ride"), Map.of("id", 2L, "vehicle", taxi, "taxi", taxi));
                session.getTransaction().commit();
            }
        });
        return database;
    }

    private static Object stored(Session session, Object entity, Map<String, Object> values) {
        values.forEach((name, value) -> {
            try {
                entity.getClass().getField(name).set(entity, value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        session.persist(entity);
        return entity;
    }

    private static Map<String, List<String>> answers(VersionedDatabase database, Version version, DataLoss dataLoss) {
        Map<String, List<String>> answers = new TreeMap<>();
        Version.in(version, () -> {
            try (SessionFactory factory = database.start(version, dataLoss); Session session = factory.openSession()) {
                QUESTIONS.forEach(question -> answers.put(question,
                        session.createQuery(question, Object.class).list().stream().map(String::valueOf).toList()));
                session.beginTransaction();
                stored(session, version.create("Taxi"), Map.of("plate", "new", "wheels", 4, "firm", "new"));
                session.flush();
                session.getTransaction().rollback();
            }
            assertThat(database.difference(version).steps()).as("what is left to do").isEmpty();
        });
        return answers;
    }

    @ParameterizedTest
    @CsvSource({"SINGLE_TABLE, JOINED, true", "SINGLE_TABLE, JOINED, false", "SINGLE_TABLE, TABLE_PER_CLASS, true",
            "SINGLE_TABLE, TABLE_PER_CLASS, false", "JOINED, TABLE_PER_CLASS, true", "JOINED, TABLE_PER_CLASS, false"})
    void rowsFollowTheirClassesThereAndBack(InheritanceType one, InheritanceType other, boolean concrete) {
        Version before = vehicles(one, concrete);
        Version after = vehicles(other, concrete);
        VersionedDatabase database = filled(fresh(), before);
        Map<String, List<String>> rows = database.rows();
        Map<String, List<String>> answers = answers(database, before, DataLoss.REFUSE);
        assertThat(answers.get(QUESTIONS.get(2))).hasSize(1);

        assertThat(answers(database, after, DataLoss.REFUSE)).isEqualTo(answers);
        assertThat(answers(database, before, DataLoss.REFUSE)).isEqualTo(answers);
        assertThat(database.rows()).isEqualTo(rows);
        assertThat(answers(database, after, DataLoss.REFUSE)).isEqualTo(answers);
    }

    @Test
    void aDiscriminatorOfJoinedTablesIsFilledFromTheTableOfTheRow() {
        for (InheritanceType one : List.of(InheritanceType.SINGLE_TABLE, InheritanceType.TABLE_PER_CLASS)) {
            Version before = vehicles(one, true);
            Version after = vehicles(InheritanceType.JOINED, true, "@Entity(name = \"Vehicle\")",
                    "@DiscriminatorColumn(name = \"kind\") @Entity(name = \"Vehicle\")");
            VersionedDatabase database = filled(fresh(), before);
            Map<String, List<String>> answers = answers(database, before, DataLoss.REFUSE);

            assertThat(answers(database, after, DataLoss.REFUSE)).isEqualTo(answers);
            assertThat(answers(database, before, DataLoss.REFUSE)).isEqualTo(answers);
        }
    }

    @Test
    void whatComesAndGoesInTheSameStepIsFilledAndKeptInTheTrash() {
        Version before = vehicles(InheritanceType.SINGLE_TABLE, true);
        Version after = vehicles(InheritanceType.TABLE_PER_CLASS, true, "public String bell;", "public int gears;",
                "@Column(name = \"seat_count\")",
                "@RenamedFrom(\"seat_count\") @Column(name = \"places\")");
        VersionedDatabase database = filled(fresh(), before);

        assertThatThrownBy(() -> Version.in(after, () -> database.start(after, DataLoss.REFUSE)))
                .hasMessageContaining(Problem.DATA_LOSS.code()).hasMessageContaining("2 of 4 values of column \"bell\"");
        Version.in(after, () -> {
            try (SessionFactory factory = database.start(after, DataLoss.TRASH); Session session = factory.openSession()) {
                assertThat(session.createQuery("select b.gears from Bike b", Object.class).list()).containsExactly(0, 0);
                assertThat(session.createQuery("select c.seats from Car c order by c.id", Object.class).list())
                        .containsExactly(5, 6);
            }
        });
    }

    @Test
    void aKeyThatTwoTablesHaveIsNamed() {
        Version before = vehicles(InheritanceType.TABLE_PER_CLASS, true);
        Version after = vehicles(InheritanceType.JOINED, true);
        VersionedDatabase database = filled(fresh(), before);
        database.execute(List.of("insert into Vehicle (id, wheels) select id, 1 from Taxi"));

        assertThatThrownBy(() -> Version.in(after, () -> database.start(after, DataLoss.TRASH)))
                .hasMessageContaining(Problem.ROWS_IN_THE_WAY.code()).hasMessageContaining("primary key");
        assertThat(answers(database, before, DataLoss.REFUSE)).isNotEmpty();
    }

    @Test
    void rowsThatLackWhatTheirOwnTableDemandsAreNamed() {
        Version before = vehicles(InheritanceType.SINGLE_TABLE, true, "@Basic(optional = false)", "");
        VersionedDatabase database = filled(fresh(), before);
        database.execute(List.of("update Vehicle set firm = null"));
        Version after = vehicles(InheritanceType.JOINED, true);

        assertThatThrownBy(() -> Version.in(after, () -> database.start(after, DataLoss.TRASH)))
                .hasMessageContaining(Problem.VALUE_MISSING.code()).hasMessageContaining("1 of 1 rows")
                .hasMessageContaining("Taxi.firm");
    }

    @Test
    void aColumnThatChangesItsTypeOnTheWayIsRefused() {
        Version before = vehicles(InheritanceType.JOINED, true);
        Version after = vehicles(InheritanceType.SINGLE_TABLE, true, "public Integer seats;", "public String seats;");
        VersionedDatabase database = filled(fresh(), before);

        assertThatThrownBy(() -> Version.in(after, () -> database.start(after, DataLoss.TRASH)))
                .hasMessageContaining(Problem.HIERARCHY_UNDECIDED.code()).hasMessageContaining("seat_count")
                .hasMessageContaining("1 row of table \"").hasMessageContaining("Fix: ");
    }

    @Test
    void rowsOfNoKnownClassGoToTheTrash() {
        Version before = vehicles(InheritanceType.SINGLE_TABLE, true, "@Entity(name = \"Bike\")",
                "@DiscriminatorValue(\"B\") @Entity(name = \"Bike\")");
        Version after = vehicles(InheritanceType.JOINED, true);
        VersionedDatabase database = filled(fresh(), before);

        assertThatThrownBy(() -> Version.in(after, () -> database.start(after, DataLoss.REFUSE)))
                .hasMessageContaining(Problem.DATA_LOSS.code()).hasMessageContaining("2 of 4 values");
        Version.in(after, () -> database.start(after, DataLoss.TRASH).close());
        assertThat(database.rows().values().stream().flatMap(List::stream)).anyMatch(row -> row.contains("T1"));
    }

    private static String kinds(String root) {
        return "select type(v) from " + root + " v order by v.id";
    }

    private static List<String> asked(VersionedDatabase database, Version version, String question) {
        List<String> rows = new ArrayList<>();
        Version.in(version, () -> {
            try (SessionFactory factory = database.start(version, DataLoss.REFUSE); Session session = factory.openSession()) {
                session.createQuery(question, Object.class).list()
                        .forEach(row -> rows.add(row instanceof Class<?> type ? type.getSimpleName() : String.valueOf(row)));
            }
            assertThat(database.difference(version).steps()).as("what is left to do").isEmpty();
        });
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"SINGLE_TABLE", "JOINED"})
    void rowsOfARenamedClassAreOfItsNewName(InheritanceType strategy) {
        String discriminated = "@DiscriminatorColumn @Entity(name = \"Vehicle\")";
        Version before = vehicles(strategy, true, "@Entity(name = \"Vehicle\")", discriminated);
        Version said = vehicles(strategy, true, "@Entity(name = \"Vehicle\")", discriminated, "@Entity(name = \"Bike\")",
                "@RenamedFrom(\"Bike\") @Entity(name = \"Cycle\")", "class Bike", "class Cycle");
        Version root = vehicles(strategy, true, "@Entity(name = \"Vehicle\")",
                "@RenamedFrom(\"Vehicle\") @DiscriminatorColumn @Entity(name = \"Machine\")", "class Vehicle", "class Machine",
                "extends Vehicle", "extends Machine", "public Vehicle", "public Machine");
        VersionedDatabase database = filled(fresh(), before);
        database.execute(List.of("insert into Vehicle (id, wheels, dtype) values (99, 0, 'Vehicle')"));
        Map<String, List<String>> rows = database.rows();

        assertThat(asked(database, said, kinds("Vehicle"))).containsExactly("Car", "Taxi", "Cycle", "Cycle", "Vehicle");
        assertThat(asked(database, before, kinds("Vehicle"))).as("the way back, of which nobody says anything")
                .containsExactly("Car", "Taxi", "Bike", "Bike", "Vehicle");
        assertThat(asked(database, root, kinds("Machine"))).containsExactly("Car", "Taxi", "Bike", "Bike", "Machine");
        assertThat(asked(database, before, kinds("Vehicle"))).containsExactly("Car", "Taxi", "Bike", "Bike", "Vehicle");
        assertThat(database.rows()).isEqualTo(rows);
    }
}
