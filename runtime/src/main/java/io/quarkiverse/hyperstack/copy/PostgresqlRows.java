package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** The rows of a PostgreSQL table, as COPY prints them. */
final class PostgresqlRows implements RowStream {

    private final PostgresqlWire.Lines lines;
    private final RowLine line = new RowLine();
    private long row;

    PostgresqlRows(PostgresqlWire.Lines lines) {
        this.lines = lines;
    }

    @Override
    public boolean next(@Nullable Object[] into) throws SQLException {
        byte[] bytes = lines.next();
        if (bytes == null) {
            return false;
        }
        row++;
        line.split(bytes, into);
        return true;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public void close() throws SQLException {
        lines.close();
    }
}
