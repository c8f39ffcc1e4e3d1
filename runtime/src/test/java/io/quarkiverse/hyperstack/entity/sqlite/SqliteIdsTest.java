package io.quarkiverse.hyperstack.entity.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.cfg.AvailableSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteIdsTest {

    @TempDir
    Path folder;

    private HibernateOnSqlite hibernate;
    private SessionFactory factory;

    @BeforeEach
    void start() {
        hibernate = new HibernateOnSqlite(folder.resolve("ids.sqlite"), Map.of(AvailableSettings.STATEMENT_BATCH_SIZE, 20),
                Auto.class, Sequence.class, SharedA.class, SharedB.class, TableId.class, SegmentA.class, SegmentB.class,
                Identity.class, Uuid.class, Small.class, Shape.class, Circle.class, Square.class, Part.class, PartDetail.class,
                HiLo.class, Single.class, Composite.class);
        factory = hibernate.start("create");
    }

    @AfterEach
    void stop() {
        factory.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {Auto.class, Sequence.class, SharedA.class, TableId.class, SegmentA.class, Identity.class,
            Uuid.class, Small.class, Circle.class, Part.class, HiLo.class, Single.class})
    void aTransactionThatHasWrittenTakesManyMoreIds(Class<?> type) throws SQLException {
        factory.inTransaction(session -> {
            session.persist(create(Identity.class));
            session.flush();
            for (int i = 0; i < 170; i++) {
                session.persist(create(type));
            }
        });

        String table = type == Circle.class ? "Circle" : type.getSimpleName();
        assertThat(hibernate.query("select count(distinct id) from " + table + " where typeof(id) <> 'null'").get(0))
                .isEqualTo(type == Identity.class ? "171" : "170");
    }

    @ParameterizedTest
    @ValueSource(classes = {Auto.class, TableId.class, Identity.class})
    void thirtyTwoThreadsInsertAThousandRowsEach(Class<?> type) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int thread = 0; thread < 32; thread++) {
                running.add(threads.submit(insertsInTransactionsOfFifty(type)));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(hibernate.query("select count(distinct id) from " + type.getSimpleName())).containsExactly("32000");
    }

    private Callable<Void> insertsInTransactionsOfFifty(Class<?> type) {
        return () -> {
            for (int transaction = 0; transaction < 20; transaction++) {
                factory.inTransaction(session -> {
                    for (int i = 0; i < 50; i++) {
                        session.persist(create(type));
                    }
                });
            }
            return null;
        };
    }

    @ParameterizedTest
    @ValueSource(classes = {Auto.class, Sequence.class, TableId.class, Identity.class, HiLo.class})
    void theIdOfADeletedRowIsNotGivenAgain(Class<?> type) throws SQLException {
        insert(type, 3);
        String last = hibernate.query("select max(id) from " + type.getSimpleName()).get(0);
        hibernate.execute("delete from " + type.getSimpleName());
        insert(type, 1);

        assertThat(hibernate.query("select id > " + last + " from " + type.getSimpleName())).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(classes = {Auto.class, Sequence.class, TableId.class, Identity.class, HiLo.class})
    void aRollbackBetweenTwoBlocksRepeatsNoId(Class<?> type) throws SQLException {
        insert(type, 70);
        assertThatThrownBy(() -> factory.inTransaction(session -> {
            for (int i = 0; i < 70; i++) {
                session.persist(create(type));
            }
            session.flush();
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");
        insert(type, 170);

        assertThat(hibernate.query("select count(distinct id) from " + type.getSimpleName())).containsExactly("240");
    }

    @Test
    void idsOfSequencesAndTablesFollowOneAnother() throws SQLException {
        insert(Auto.class, 120);
        insert(Sequence.class, 3);
        insert(TableId.class, 120);

        List<String> oneTo120 = LongStream.rangeClosed(1, 120).mapToObj(Long::toString).toList();
        assertThat(hibernate.query("select id from Auto order by id")).isEqualTo(oneTo120);
        assertThat(hibernate.query("select id from TableId order by id")).isEqualTo(oneTo120);
        assertThat(hibernate.query("select id from Sequence order by id")).containsExactly("1000", "1001", "1002");
    }

    @Test
    void twoEntitiesShareANamedSequence() throws SQLException {
        insert(SharedA.class, 3);
        insert(SharedB.class, 3);
        insert(SharedA.class, 1);

        assertThat(hibernate.query("select id from SharedA union all select id from SharedB order by id"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void segmentsOfOneTableCountSeparately() throws SQLException {
        insert(SegmentA.class, 2);
        insert(SegmentB.class, 3);

        assertThat(hibernate.query("select id from SegmentA order by id")).containsExactly("1", "2");
        assertThat(hibernate.query("select id from SegmentB order by id")).containsExactly("101", "102", "103");
    }

    @Test
    void tablesPerClassNeverShareAnId() throws SQLException {
        insert(Circle.class, 60);
        insert(Square.class, 60);

        assertThat(hibernate.query("select count(distinct id) from (select id from Circle union all select id from Square)"))
                .containsExactly("120");
    }

    @Test
    void aDerivedIdIsThatOfItsParent() throws SQLException {
        factory.inTransaction(session -> {
            Part part = new Part();
            session.persist(part);
            PartDetail detail = new PartDetail();
            detail.part = part;
            session.persist(detail);
        });

        assertThat(hibernate.query("select part_id from PartDetail")).containsExactly("1");
    }

    @Test
    void aPartOfACompositeKeyIsGenerated() throws SQLException {
        factory.inTransaction(session -> {
            for (int i = 0; i < 3; i++) {
                Composite composite = new Composite();
                composite.id = new Composite.Key();
                composite.id.tenant = "t";
                session.persist(composite);
            }
        });

        assertThat(hibernate.query("select number from Composite order by number")).containsExactly("1", "2", "3");
    }

    @Test
    void aStatelessSessionTakesIdsToo() throws SQLException {
        factory.inStatelessTransaction(session -> {
            for (int i = 0; i < 60; i++) {
                session.insert(create(Auto.class));
                session.insert(create(TableId.class));
            }
            session.insertMultiple(List.of(new Auto(), new Auto(), new Auto()));
        });

        assertThat(hibernate.query("select count(distinct id) from Auto")).containsExactly("63");
        assertThat(hibernate.query("select count(distinct id) from TableId")).containsExactly("60");
    }

    @Test
    void anIdTakenOutsideATransactionIsNotTakenAgain() throws SQLException {
        long first;
        try (Session session = factory.openSession()) {
            Auto unsaved = new Auto();
            session.persist(unsaved);
            first = unsaved.id;
        }
        insert(Auto.class, 1);

        assertThat(hibernate.query("select id from Auto")).hasSize(1).allSatisfy(id -> assertThat(id).isNotEqualTo("" + first));
    }

    @Test
    void hqlInsertTakesAnIdForEachRow() throws SQLException {
        insert(SharedA.class, 5);
        factory.inTransaction(session -> session.createMutationQuery("insert into Auto(name) select 'copy' from SharedA")
                .executeUpdate());
        insert(Auto.class, 1);

        assertThat(hibernate.query("select id from Auto order by id")).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void aMissingRowIsMadeAgain() throws SQLException {
        hibernate.execute("delete from Auto_SEQ", "delete from hibernate_sequences");
        insert(Auto.class, 2);
        insert(TableId.class, 2);

        assertThat(hibernate.query("select id from Auto order by id")).containsExactly("1", "2");
        assertThat(hibernate.query("select next_val from Auto_SEQ")).containsExactly("3");
        assertThat(hibernate.query("select id from TableId order by id")).containsExactly("1", "2");
    }

    @Test
    void aFileThatHibernateItselfFilledGoesOnAboveItsBlocks() throws SQLException {
        // Hibernate has used 1 to 60 in blocks of 50: the row holds the end of the next block it would reserve.
        hibernate.execute("update Auto_SEQ set next_val = 151",
                "update hibernate_sequences set next_val = 150");
        insert(Auto.class, 2);
        insert(TableId.class, 2);

        assertThat(hibernate.query("select id from Auto order by id")).containsExactly("151", "152");
        assertThat(hibernate.query("select id from TableId order by id")).containsExactly("151", "152");
    }

    @Test
    void theRowHoldsTheNextIdWhateverTheAllocationSize() throws SQLException {
        insert(SharedA.class, 12);
        insert(Single.class, 12);

        assertThat(hibernate.query("select next_val from shared_sequence")).containsExactly("13");
        assertThat(hibernate.query("select next_val from single_ids")).containsExactly("13");
    }

    private void insert(Class<?> type, int count) {
        factory.inTransaction(session -> {
            for (int i = 0; i < count; i++) {
                session.persist(create(type));
            }
        });
    }

    private static Object create(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Entity(name = "Auto")
    static class Auto {
        @Id
        @GeneratedValue
        Long id;
        String name;
    }

    @Entity(name = "Sequence")
    static class Sequence {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "from1000")
        @SequenceGenerator(name = "from1000", sequenceName = "from_1000", initialValue = 1000, allocationSize = 10)
        Long id;
    }

    @Entity(name = "SharedA")
    static class SharedA {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shared")
        @SequenceGenerator(name = "shared", sequenceName = "shared_sequence", allocationSize = 5)
        Long id;
    }

    @Entity(name = "SharedB")
    static class SharedB {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sharedToo")
        @SequenceGenerator(name = "sharedToo", sequenceName = "shared_sequence", allocationSize = 5)
        Long id;
    }

    @Entity(name = "TableId")
    static class TableId {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Entity(name = "SegmentA")
    static class SegmentA {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "a")
        @TableGenerator(name = "a", table = "my_ids", pkColumnName = "who", valueColumnName = "last", pkColumnValue = "a")
        Integer id;
    }

    @Entity(name = "SegmentB")
    static class SegmentB {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "b")
        @TableGenerator(name = "b", table = "my_ids", pkColumnName = "who", valueColumnName = "last", pkColumnValue = "b", initialValue = 100, allocationSize = 7)
        Long id;
    }

    @Entity(name = "Identity")
    static class Identity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        int before;
    }

    @Entity(name = "Uuid")
    static class Uuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    @Entity(name = "Small")
    static class Small {
        @Id
        @GeneratedValue
        short id;
    }

    @Entity(name = "Single")
    static class Single {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "single")
        @SequenceGenerator(name = "single", sequenceName = "single_ids", allocationSize = 1)
        Long id;
    }

    @Entity(name = "HiLo")
    static class HiLo {
        @Id
        @GeneratedValue(generator = "hilo")
        @GenericGenerator(name = "hilo", type = org.hibernate.id.enhanced.SequenceStyleGenerator.class, parameters = {
                @Parameter(name = "sequence_name", value = "hilo_ids"), @Parameter(name = "optimizer", value = "hilo"),
                @Parameter(name = "increment_size", value = "10")})
        Long id;
    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity(name = "Circle")
    @Table(name = "Circle")
    static class Circle extends Shape {
        double radius;
    }

    @Entity(name = "Square")
    @Table(name = "Square")
    static class Square extends Shape {
        double side;
    }

    @Entity(name = "Part")
    static class Part {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity(name = "PartDetail")
    static class PartDetail {
        @Id
        Long id;
        @MapsId
        @OneToOne
        Part part;
    }

    @Entity(name = "Composite")
    static class Composite {
        @EmbeddedId
        Key id;

        @Embeddable
        static class Key {
            String tenant;
            @GeneratedValue
            Long number;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && key.tenant.equals(tenant) && key.number.equals(number);
            }

            @Override
            public int hashCode() {
                return tenant.hashCode();
            }
        }
    }
}
