package io.quarkiverse.hyperstack.copy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.InvalidText;

/** The rows of a SQLite table. Each value has a type of its own, whatever the column's. */
final class SqliteRows implements RowStream {

    private static final char REPLACEMENT = '\uFFFD';

    private final Statement statement;
    private final ResultSet rows;
    private final int columns;
    private long row;

    /**
     * @param sql selects the number of a row and the columns
     */
    SqliteRows(Connection connection, String sql, int columns) throws SQLException {
        this.statement = connection.createStatement();
        this.rows = statement.executeQuery(sql);
        this.columns = columns;
    }

    @Override
    public boolean next(@Nullable Object[] into) throws SQLException {
        if (!rows.next()) {
            return false;
        }
        row = rows.getLong(1);
        for (int i = 0; i < columns; i++) {
            into[i] = value(rows, i + 2);
        }
        return true;
    }

    @Override
    public long row() {
        return row;
    }

    /** A value of a row of SQLite, as conversions take it. */
    static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String text && text.indexOf(REPLACEMENT) >= 0) {
            byte[] stored = rows.getBytes(column);
            return isText(stored) ? text : new InvalidText(stored);
        }
        return value;
    }

    /** The driver puts that character where it cannot read; but it may also be meant. */
    private static boolean isText(byte[] stored) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            rows.close();
        }
    }
}
