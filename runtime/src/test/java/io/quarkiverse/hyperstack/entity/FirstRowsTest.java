package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;

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
