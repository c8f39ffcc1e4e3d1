package io.quarkiverse.hyperstack.entity.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDecimalTest {

    @TempDir
    Path folder;

    private HibernateOnSqlite hibernate;
    private SessionFactory factory;

    @BeforeEach
    void start() {
        hibernate = new HibernateOnSqlite(folder.resolve("decimals.sqlite"), Map.of(), Amounts.class);
        factory = hibernate.start("create");
    }

    @AfterEach
    void stop() {
        factory.close();
    }

    @Test
    void aDecimalNumberHasTheDecimalsOfItsColumn() throws SQLException {
        assertThat(hibernate.query("select sql from sqlite_schema where name = 'Amounts'").get(0))
                .contains("plain numeric(38,2)", "fine numeric(10,3)", "whole numeric(12,0)", "converted numeric(38,2)");
        factory.inTransaction(session -> session.persist(new Amounts(1)));

        Amounts read = factory.fromTransaction(session -> session.find(Amounts.class, 1));

        assertThat(read.plain).isEqualTo(new BigDecimal("12.30"));
        assertThat(read.fine).isEqualTo(new BigDecimal("12.300"));
        assertThat(read.whole).isEqualTo(new BigDecimal("12"));
        assertThat(read.converted).isEqualTo("12.30 EUR");
        assertThat(read.count).isEqualTo(BigInteger.TEN);
        assertThat(read.none).isNull();
        assertThat(factory.<BigDecimal>fromTransaction(
                session -> session.createQuery("select plain from Amounts", BigDecimal.class).getSingleResult()))
                .isEqualTo(new BigDecimal("12.30"));
    }

    @Test
    void nothingIsRoundedAndNothingAddedWhereTheColumnWasDefinedByHand() throws SQLException {
        factory.inTransaction(session -> session.persist(new Amounts(1)));
        hibernate.query("update Amounts set plain = 12.345 returning id");

        Amounts read = factory.fromTransaction(session -> session.find(Amounts.class, 1));

        assertThat(read.plain).isEqualTo(new BigDecimal("12.345"));
        assertThat(read.byHand).isEqualTo(new BigDecimal("12.3"));
    }

    @Entity(name = "Amounts")
    static class Amounts {
        @Id
        int id;
        BigDecimal plain = new BigDecimal("12.30");
        @Column(precision = 10, scale = 3)
        BigDecimal fine = new BigDecimal("12.3");
        @Column(precision = 12)
        BigDecimal whole = new BigDecimal("12");
        @Column(columnDefinition = "numeric")
        BigDecimal byHand = new BigDecimal("12.30");
        @Convert(converter = InEuro.class)
        String converted = "12.3 EUR";
        BigInteger count = BigInteger.TEN;
        BigDecimal none;

        Amounts() {
        }

        Amounts(int id) {
            this.id = id;
        }
    }

    static class InEuro implements AttributeConverter<String, BigDecimal> {

        @Override
        public BigDecimal convertToDatabaseColumn(String attribute) {
            return new BigDecimal(attribute.replace(" EUR", ""));
        }

        @Override
        public String convertToEntityAttribute(BigDecimal column) {
            return column + " EUR";
        }
    }
}
