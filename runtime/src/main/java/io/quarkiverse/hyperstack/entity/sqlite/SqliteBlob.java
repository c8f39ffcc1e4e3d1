package io.quarkiverse.hyperstack.entity.sqlite;

import java.sql.Types;

import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** A {@code blob} column read and written as bytes: the driver has no {@code getBlob}. */
final class SqliteBlob extends VarbinaryJdbcType {

    static final SqliteBlob INSTANCE = new SqliteBlob();

    @Override
    public int getJdbcTypeCode() {
        return Types.BLOB;
    }

    @Override
    public String getFriendlyName() {
        return "BLOB";
    }

    @Override
    public JdbcType resolveIndicatedType(JdbcTypeIndicators indicators, JavaType<?> type) {
        return this;
    }
}
