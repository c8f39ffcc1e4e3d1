package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * PostgreSQL's COPY, the only thing here that its driver is needed for by name. Nothing touches this class unless a
 * connection to PostgreSQL is open.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
final class PostgresqlWire {

    private final CopyManager copies;

    PostgresqlWire(Connection connection) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** The lines that {@code COPY … TO STDOUT} gives. */
    Lines lines(String sql) throws SQLException {
        return new Lines(copies.copyOut(sql));
    }

    /** Sends what a {@code COPY … FROM STDIN} takes; anything that goes wrong ends the command without an effect. */
    void send(String sql, Blocks blocks) throws SQLException, InterruptedException {
        CopyIn in = copies.copyIn(sql);
        try {
            for (byte[] block = blocks.next(); block.length > 0; block = blocks.next()) {
                in.writeToCopy(block, 0, block.length);
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** Gives blocks of whole lines. */
    interface Blocks {

        /** The next block; an empty one at the end. */
        byte[] next() throws SQLException, InterruptedException;
    }

    /** Lines, one after the other. */
    static final class Lines implements AutoCloseable {

        private final CopyOut out;

        private Lines(CopyOut out) {
            this.out = out;
        }

        byte @Nullable [] next() throws SQLException {
            return out.readFromCopy();
        }

        @Override
        public void close() throws SQLException {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }
}
