package io.quarkiverse.hyperstack.deployment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.transaction.UserTransaction;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.entity.sqlite.HyperstackSqliteDialect;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;

class EntitiesOnSqliteTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Author.class, Book.class, Numbered.class, Named.class))
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:sqlite:target/entities-on-sqlite.sqlite")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "drop-and-create")
            .setLogRecordPredicate(r -> r.getLoggerName().startsWith("org.hibernate") && r.getLevel().intValue() >= 900)
            .assertLogRecords(records -> assertThat(records).extracting(LogRecord::getLoggerName, LogRecord::getMessage)
                    .as("warnings while Hibernate starts").isEmpty());

    @Inject
    AgroalDataSource datasource;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transactions;

    @Inject
    EntityManagerFactory factory;

    @Test
    void theDialectAndTheToolAreOurs() {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);

        assertThat(sessions.getJdbcServices().getDialect()).isInstanceOf(HyperstackSqliteDialect.class);
        assertThat(sessions.getServiceRegistry().requireService(SchemaManagementTool.class))
                .isInstanceOf(HibernateSchemaManagementTool.class)
                .isNotExactlyInstanceOf(HibernateSchemaManagementTool.class);
    }

    @Test
    void constraintsAreInTheFileAndHold() throws SQLException {
        assertThat(query("select sql from sqlite_master where name = 'Book'").get(0))
                .contains("foreign key (author_id) references Author (id)")
                .contains("constraint title_edition unique (title, edition)");
        assertThatThrownBy(
                () -> query("insert into Book(id, author_id, title, edition) values (-1, -7, 't', 1) returning id"))
                .hasMessageContaining("FOREIGN KEY constraint failed");
    }

    @Test
    @Timeout(300)
    void aTransactionThatHasWrittenTakesMoreThanABlockOfIds() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> {
            Author author = new Author();
            author.name = "Ann";
            author.persistAndFlush();
            for (int i = 0; i < 120; i++) {
                Book book = new Book();
                book.author = author;
                book.title = "T" + i;
                book.persist();
                entities.persist(new Numbered());
                entities.persist(new Named());
            }
        });

        assertThat(query("select count(distinct id) from Book where title like 'T%'")).containsExactly("120");
        assertThat(query("select count(distinct id) from Numbered")).containsExactly("120");
        assertThat(query("select count(distinct id) from Named")).containsExactly("120");
    }

    @Test
    @Timeout(300)
    void threadsRollbacksAndStatelessSessionsNeverRepeatAnId() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 32; thread++) {
                running.add(threads.submit(EntitiesOnSqliteTest.this::insertAndRollBack));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
                Author author = new Author();
                author.name = "Zoe";
                session.insert(author);
            }
        });

        assertThat(query("select count(distinct id) from Author where name = 'Zoe'")).containsExactly(32 * 60 + 1 + "");
    }

    private Void insertAndRollBack() throws Exception {
        for (int transaction = 0; transaction < 4; transaction++) {
            transactions.begin();
            for (int i = 0; i < 20; i++) {
                Author author = new Author();
                author.name = "Zoe";
                author.persist();
            }
            if (transaction == 1) {
                entities.flush();
                transactions.rollback();
            } else {
                transactions.commit();
            }
        }
        return null;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = datasource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Entity(name = "Author")
    public static class Author extends PanacheEntity {
        public String name;
    }

    @Entity(name = "Book")
    @Table(uniqueConstraints = @UniqueConstraint(name = "title_edition", columnNames = {"title", "edition"}))
    public static class Book extends PanacheEntity {
        @ManyToOne
        public Author author;
        public String title;
        public int edition;
    }

    @Entity(name = "Numbered")
    public static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public Long id;
        @Column(unique = true)
        public Integer code;
    }

    @Entity(name = "Named")
    public static class Named {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        public Long id;
    }
}
