package io.quarkiverse.hyperstack.entity.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.SessionFactory;
import org.hibernate.annotations.Check;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteErrorsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', nullValues = "-", value = {
            "\"insert into Child(id, name) values (2, null)\", NOT_NULL, Child.name",
            "\"insert into Child(id, name) values (2, 'a')\", UNIQUE, Child.name",
            "\"insert into Child(id, name) values (1, 'b')\", UNIQUE, Child.id",
            "\"insert into Child(id, name, age) values (2, 'b', -1)\", CHECK, child_age_ck",
            "\"insert into Child(id, name, parent_id) values (2, 'b', 7)\", FOREIGN_KEY, -"})
    void aRefusedStatementNamesTheKindOfConstraint(String sql, ConstraintKind kind, String name) {
        try (SessionFactory factory = start(0)) {
            factory.inTransaction(session -> session.createNativeMutationQuery(
                    "insert into Child(id, name, age) values (1, 'a', 0)").executeUpdate());

            ConstraintViolationException refused = catchThrowableOfType(ConstraintViolationException.class,
                    () -> factory.inTransaction(session -> session.createNativeMutationQuery(sql).executeUpdate()));

            assertThat(refused.getKind()).isEqualTo(kind);
            assertThat(refused.getConstraintName()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "20"})
    void aRefusedEntityNamesTheKindOfConstraintInBatchesToo(int batch) {
        try (SessionFactory factory = start(batch)) {
            factory.inTransaction(session -> session.persist(new Child(1, "a", 0)));

            ConstraintViolationException refused = catchThrowableOfType(ConstraintViolationException.class,
                    () -> factory.inTransaction(session -> session.persist(new Child(2, "b", -1))));

            assertThat(refused.getKind()).isEqualTo(ConstraintKind.CHECK);
            assertThat(refused.getConstraintName()).isEqualTo("child_age_ck");
            assertThat(factory.<Long>fromSession(
                    session -> session.createSelectionQuery("select count(*) from Child", Long.class).getSingleResult()))
                    .isEqualTo(1);
        }
    }

    private SessionFactory start(int batch) {
        return new HibernateOnSqlite(folder.resolve("errors.sqlite"), Map.of(AvailableSettings.STATEMENT_BATCH_SIZE, batch),
                Child.class).start("create");
    }

    @Entity(name = "Child")
    @Check(name = "child_age_ck", constraints = "age >= 0")
    static class Child {
        @Id
        int id;
        @Column(nullable = false, unique = true)
        String name;
        Integer age;
        @ManyToOne
        Child parent;

        Child() {
        }

        Child(int id, String name, int age) {
            this.id = id;
            this.name = name;
            this.age = age;
        }
    }
}
