package io.quarkiverse.hyperstack.entity.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;

import org.hibernate.SessionFactory;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.entity.SynchronizingOn;

class SqliteSchemaTest {

    @TempDir
    Path folder;

    private HibernateOnSqlite hibernate;

    @BeforeEach
    void model() {
        hibernate = new HibernateOnSqlite(folder.resolve("schema.sqlite"), Author.class, Book.class, Passport.class,
                Animal.class, Dog.class, Types.class);
    }

    @Test
    void foreignKeysExistWithTheirActions() throws SQLException {
        hibernate.start("create").close();
        hibernate.execute("insert into author(id, name, mentor_id) values (1, 'Ann', 2), (2, 'Bob', 1)",
                "insert into book(id, author_id, isbn, title, edition, state) values (10, 1, 'A', 'T', 1, 'NEW')");

        assertThatThrownBy(() -> hibernate.execute("update book set author_id = 99")).hasMessageContaining("FOREIGN KEY");
        assertThatThrownBy(() -> hibernate.execute("update author set mentor_id = 99")).hasMessageContaining("FOREIGN KEY");
        hibernate.execute("update author set mentor_id = null", "delete from author where id = 1");

        assertThat(hibernate.query("select id from book")).as("on delete cascade").isEmpty();
        assertThat(hibernate.query("select \"on_delete\" from pragma_foreign_key_list('book')")).containsExactly("CASCADE");
        assertThat(hibernate.query("select \"table\" from pragma_foreign_key_list('dog')")).containsExactly("animal");
        assertThat(hibernate.query("select \"table\" from pragma_foreign_key_list('author_tags')")).containsExactly("author");
    }

    @Test
    void uniquesOfOneAndOfSeveralColumnsExist() throws SQLException {
        hibernate.start("create").close();
        hibernate.execute("insert into author(id, name) values (1, 'Ann')",
                "insert into passport(id, owner_id, number) values (1, 1, 'P1')",
                "insert into book(id, author_id, isbn, title, edition, state) values (10, 1, 'A', 'T', 1, 'NEW')");

        assertThatThrownBy(() -> hibernate.execute(
                "insert into book(id, author_id, isbn, title, edition, state) values (11, 1, 'A', 'U', 1, 'NEW')"))
                .hasMessageContaining("book.isbn");
        assertThatThrownBy(() -> hibernate.execute(
                "insert into book(id, author_id, isbn, title, edition, state) values (11, 1, 'B', 'T', 1, 'NEW')"))
                .hasMessageContaining("book.title, book.edition");
        assertThatThrownBy(() -> hibernate.execute("insert into passport(id, owner_id, number) values (2, 1, 'P2')"))
                .hasMessageContaining("passport.owner_id");
        assertThatThrownBy(() -> hibernate.execute("insert into passport(id, number) values (2, 'P1')"))
                .hasMessageContaining("passport.number");
        assertThat(hibernate.ddlOf("book")).contains("constraint book_edition unique (title, edition)");
    }

    @Test
    void checksOfColumnsAndEnumsExist() throws SQLException {
        hibernate.start("create").close();
        hibernate.execute("insert into author(id, name) values (1, 'Ann')");

        assertThatThrownBy(() -> hibernate.execute(
                "insert into book(id, author_id, isbn, title, edition, state) values (1, 1, 'A', 'T', 0, 'NEW')"))
                .hasMessageContaining("CHECK");
        assertThatThrownBy(() -> hibernate.execute(
                "insert into book(id, author_id, isbn, title, edition, state) values (1, 1, 'A', 'T', 1, 'LOST')"))
                .hasMessageContaining("CHECK");
    }

    @Test
    void indexesAndGeneratedColumnsExist() throws SQLException {
        hibernate.start("create").close();
        hibernate.execute("insert into author(id, name) values (1, 'Ann')",
                "insert into book(id, author_id, isbn, title, edition, state) values (10, 1, 'A', 'Tea', 1, 'NEW')");

        assertThat(hibernate.query("select shout from book")).containsExactly("TEA!");
        assertThat(hibernate.query("select name from sqlite_master where type = 'index' and tbl_name = 'book'"))
                .contains("book_title");
        assertThat(hibernate.ddlOf("book")).doesNotContain("the cover").doesNotContain("comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "drop-and-create", "create-drop", "validate"})
    void noStatementFailsWhenAFileWithRowsStartsAgain(String strategy) throws SQLException {
        hibernate.start("create").close();
        hibernate.execute("insert into author(id, name, mentor_id) values (1, 'Ann', 2), (2, 'Bob', 1)",
                "insert into passport(id, owner_id, number) values (1, 1, 'P1')",
                "insert into book(id, author_id, isbn, title, edition, state) values (10, 1, 'A', 'T', 1, 'NEW')");
        if (strategy.equals("create")) {
            hibernate.start("drop").close();
        }

        hibernate.start(strategy).close();

        assertThat(hibernate.query("select name from sqlite_master where name = 'book'"))
                .hasSize(strategy.equals("create-drop") ? 0 : 1);
    }

    @Test
    void updateFindsNothingInAFileThatHibernateCreated() throws SQLException {
        hibernate.with(new SynchronizingOn(hibernate.url())).start("create").close();
        List<String> log = new ArrayList<>();
        Logger logger = Logger.getLogger("io.quarkiverse.hyperstack.entity");
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        logger.addHandler(collector);
        try {
            hibernate.start("update").close();
            assertThat(log).isEmpty();

            hibernate.execute("drop index book_title");
            hibernate.start("update").close();
            assertThat(log).singleElement().asString().contains("book_title");
        } finally {
            logger.removeHandler(collector);
        }
    }

    @Test
    void validateAcceptsEveryCommonType() throws SQLException {
        hibernate.start("create").close();

        try (SessionFactory factory = hibernate.start("validate")) {
            Types types = new Types();
            types.money = new BigDecimal("12.34");
            types.uuid = UUID.randomUUID();
            types.at = Instant.parse("2026-01-02T03:04:05Z");
            types.json = List.of("a", "b");
            types.bytes = new byte[]{1, 2};
            types.day = LocalDate.of(2026, 1, 2);
            factory.inTransaction(session -> session.persist(types));
            Types read = factory.fromTransaction(session -> session.find(Types.class, types.id));
            assertThat(read).usingRecursiveComparison().isEqualTo(types);
        }
    }

    @Test
    void validateFindsAColumnThatIsMissing() throws SQLException {
        hibernate.start("create").close();
        hibernate.execute("alter table book rename column shelf to rack");

        assertThatThrownBy(() -> hibernate.start("validate")).hasStackTraceContaining("missing column [shelf]");
    }

    @Test
    void bulkStatementsLeaveNoTableBehind() throws SQLException {
        try (SessionFactory factory = hibernate.start("create")) {
            for (int run = 0; run < 2; run++) {
                factory.inTransaction(session -> {
                    Dog dog = new Dog();
                    dog.name = "Rex";
                    session.persist(dog);
                    session.flush();
                    assertThat(session.createMutationQuery("update Dog set name = 'Max', tricks = 2").executeUpdate())
                            .isEqualTo(1);
                    assertThat(session.createMutationQuery("insert into Dog(name, tricks) select d.name || '2', 1 from Dog d")
                            .executeUpdate()).isEqualTo(1);
                    assertThat(session.createMutationQuery("delete from Dog").executeUpdate()).isEqualTo(2);
                });
            }
        }
        assertThat(hibernate.query("select name from sqlite_master where name like 'HT%'")).isEmpty();
    }

    @Entity(name = "author")
    @Comment("who wrote it")
    static class Author {
        @Id
        Long id;
        String name;
        @ManyToOne
        Author mentor;
        @ElementCollection
        List<String> tags = new ArrayList<>();
    }

    @Entity(name = "book")
    @Table(uniqueConstraints = @UniqueConstraint(name = "book_edition", columnNames = {"title",
            "edition"}), indexes = @Index(name = "book_title", columnList = "title desc"))
    @Check(name = "edition_from_one", constraints = "edition > 0")
    static class Book {
        enum State {
            NEW, USED
        }

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        @ManyToOne(optional = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Author author;
        @Column(unique = true)
        @Comment("the cover's")
        String isbn;
        String title;
        int edition;
        String shelf;
        @Enumerated(EnumType.STRING)
        State state;
        @GeneratedColumn("upper(title) || '!'")
        String shout;
    }

    @Entity(name = "passport")
    static class Passport {
        @Id
        Long id;
        @OneToOne
        Author owner;
        @NaturalId
        String number;
        /** The columns of the join table's key come in another order when Hibernate creates it. */
        @ManyToMany
        Set<Animal> aboard;
    }

    @Entity(name = "Animal")
    @Table(name = "animal")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {
        @Id
        @GeneratedValue
        Long id;
        String name;
    }

    @Entity(name = "Dog")
    @Table(name = "dog")
    static class Dog extends Animal {
        int tricks;
    }

    @Entity(name = "types")
    static class Types {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;
        @Version
        long version;
        boolean flag;
        Boolean boxed;
        byte tiny;
        short small;
        int normal;
        long big;
        float single;
        double twice;
        @Column(precision = 10, scale = 2)
        BigDecimal money;
        BigInteger huge;
        char letter = 'x';
        String text;
        @Lob
        String clob;
        @Lob
        byte[] blob;
        byte[] bytes;
        UUID uuid;
        LocalDate day;
        LocalTime time;
        LocalDateTime local;
        OffsetDateTime offset;
        Instant at;
        Duration length;
        @Enumerated
        Book.State ordinal;
        @JdbcTypeCode(SqlTypes.JSON)
        List<String> json;
        String[] array;
    }
}
