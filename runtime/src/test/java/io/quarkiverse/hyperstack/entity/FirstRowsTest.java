package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

class FirstRowsTest {

    @TempDir
    Path folder;

    @Test
    void idsGoOnBehindTheHighestWhenTheEntityIsNumberedFromNowOn() throws SQLException {
        HibernateOnSqlite before = hibernate(Assigned.Book.class);
        before.start("update").close();
        before.execute("insert into book(id) values (7), (41)");

        HibernateOnSqlite after = hibernate(Generated.Book.class);
        try (SessionFactory factory = after.start("update")) {
            factory.inTransaction(session -> session.persist(new Generated.Book()));
        }

        assertThat(after.query("select id from book order by id")).containsExactly("7", "41", "42");
    }

    @Test
    void aSegmentOfATableOfIdsGoesOnBehindTheHighest() throws SQLException {
        hibernate(Assigned.Book.class, Segment.Shelf.class).start("update").close();
        HibernateOnSqlite after = hibernate(Segment.Book.class, Segment.Shelf.class);
        after.execute("insert into book(id) values (7), (41)");

        try (SessionFactory factory = after.start("update")) {
            factory.inTransaction(session -> {
                session.persist(new Segment.Book());
                session.persist(new Segment.Shelf());
            });
        }

        assertThat(after.query("select id from book order by id")).containsExactly("7", "41", "42");
        assertThat(after.query("select id from shelf")).containsExactly("1");
    }

    @Test
    void replicasThatStartTogetherGiveATableOfIdsOneFirstRow() throws Exception {
        HibernateOnSqlite hibernate = hibernate(Generated.Book.class);
        hibernate.start("update").close();
        for (int round = 0; round < 10; round++) {
            hibernate.execute("delete from book_SEQ");
            together(4, () -> {
                hibernate(Generated.Book.class).start("update").close();
                return null;
            });

            assertThat(hibernate.query("select count(*) from book_SEQ")).containsExactly("1");
        }
    }

    /** A build that is known asks before it knows what it wants, one that is not afterwards. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "a build")
    void aStartWithNothingChangedCostsOneQuery(@Nullable String build) throws SQLException {
        List<String> queries = new ArrayList<>();
        HibernateOnSqlite hibernate = new HibernateOnSqlite(folder.resolve("app.sqlite"), Generated.Book.class,
                Segment.Shelf.class);
        hibernate.with(new SynchronizingOn(hibernate.url(), DataLoss.TRASH,
                () -> watched(DriverManager.getConnection(hibernate.url()), queries), build));
        hibernate.start("update").close();

        queries.clear();
        hibernate.start("update").close();
        assertThat(queries).singleElement().asString().contains("hyperstack_sync").contains("book_SEQ")
                .contains("shelves");

        hibernate.execute("delete from book_SEQ", "delete from shelves");
        try (SessionFactory factory = hibernate.start("update")) {
            assertThat(hibernate.query("select count(*) from book_SEQ")).containsExactly("1");
            factory.inTransaction(session -> session.persist(new Generated.Book()));
        }
        assertThat(hibernate.query("select id from book")).containsExactly("1");
    }

    /** Notes what is prepared, and what is executed without. */
    private static Connection watched(Connection connection, List<String> queries) {
        return watched(Connection.class, connection, queries);
    }

    private static <T> T watched(Class<T> type, T watched, List<String> queries) {
        return type.cast(Proxy.newProxyInstance(FirstRowsTest.class.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                            && (method.getName().startsWith("execute") || method.getName().startsWith("prepare"))) {
                        queries.add(sql);
                    }
                    if (method.getName().equals("unwrap")) {
                        return proxy;
                    }
                    try {
                        Object result = method.invoke(watched, arguments);
                        return method.getName().equals("createStatement")
                                ? watched(Statement.class, (Statement) result, queries)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static void together(int threads, Callable<Void> work) throws Exception {
        CyclicBarrier line = new CyclicBarrier(threads);
        ExecutorService runners = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(runners.submit(() -> {
                    line.await();
                    return work.call();
                }));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            runners.shutdownNow();
        }
    }

    private HibernateOnSqlite hibernate(Class<?>... entities) {
        HibernateOnSqlite hibernate = new HibernateOnSqlite(folder.resolve("app.sqlite"), entities);
        return hibernate.with(new SynchronizingOn(hibernate.url()));
    }

    interface Assigned {

        @Entity(name = "book")
        class Book {
            @Id
            Long id;
        }
    }

    interface Generated {

        @Entity(name = "book")
        class Book {
            @Id
            @GeneratedValue
            Long id;
        }
    }

    interface Segment {

        @Entity(name = "book")
        class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.TABLE, generator = "books")
            @TableGenerator(name = "books", pkColumnValue = "book")
            Long id;
        }

        @Entity(name = "shelf")
        class Shelf {
            @Id
            @GeneratedValue(strategy = GenerationType.TABLE, generator = "shelves")
            @TableGenerator(name = "shelves", pkColumnValue = "shelf")
            Long id;
        }
    }
}
