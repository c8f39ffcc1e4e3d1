package io.quarkiverse.hyperstack.schema.trash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;

/** The list of the trash as it is in the database. */
final class TrashList {

    /** {@code 2026-01-31 12:00:00}, with a fraction and the session's offset where the database has them. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).optionalStart().appendOffset("+HH:mm:ss", "+00")
            .optionalEnd().optionalStart().appendOffset("+HH:mm", "+00").optionalEnd().optionalStart()
            .appendOffset("+HH", "+00").optionalEnd().toFormatter();

    private final Connection connection;
    private final GateSql sql;

    TrashList(Connection connection, GateSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    boolean isThere() throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(),
                TrashTables.LIST_NAME.replace("_", "\\_"), null)) {
            return tables.next();
        }
    }

    /** Newest first; empty when there is no list. */
    List<TrashEntry> entries() throws SQLException {
        if (!isThere()) {
            return List.of();
        }
        List<TrashEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, table_schema, table_name, column_name, kept_columns, row_count, kept_at, how from "
                                + sql.quote(TrashTables.LIST) + " where table_name <> '' order by id desc")) {
            while (rows.next()) {
                entries.add(new TrashEntry(rows.getLong(1), new QualifiedName(rows.getString(2), rows.getString(3)),
                        rows.getString(4), KeptColumn.read(rows.getString(5)), rows.getLong(6), instant(rows.getString(7)),
                        rows.getString(8)));
            }
        }
        return entries;
    }

    /** The highest number that was ever given. */
    long lastId() throws SQLException {
        return isThere() ? number("select coalesce(max(id), 0) from " + sql.quote(TrashTables.LIST)) : 0;
    }

    /** Whether there are lines only for their numbers. */
    boolean remembersGone() throws SQLException {
        return isThere() && number("select count(*) from " + sql.quote(TrashTables.LIST) + " where table_name = ''") > 0;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Instant instant(String time) {
        return TIME.parseBest(time, java.time.OffsetDateTime::from, LocalDateTime::from) instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : java.time.OffsetDateTime.parse(time, TIME).toInstant();
    }
}
