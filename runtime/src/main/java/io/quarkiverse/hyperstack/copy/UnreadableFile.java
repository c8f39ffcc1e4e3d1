package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/** Why a SQLite file gives no rows, in the words of those who named it. */
final class UnreadableFile {

    private UnreadableFile() {
    }

    static HyperstackException problem(Endpoint source, SQLException e) {
        String file = source.called() + ": the SQLite file "
                + SqliteFile.of(source.jdbcUrl()).map(path -> path.toAbsolutePath().toString()).orElse("");
        String said = String.valueOf(e.getMessage());
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode())) {
            case SQLITE_NOTADB -> problem(file + " is no SQLite database", "correct the path", e);
            case SQLITE_BUSY, SQLITE_LOCKED -> problem(file + " has been locked by another program for longer than "
                    + SqliteSource.WAIT.toSeconds() + " s", "stop the application that writes to it, and copy again", e);
            case SQLITE_READONLY, SQLITE_CANTOPEN -> problem(file + " cannot be read where it is: " + said,
                    "copy it, and the file beside it whose name ends in -wal, to a folder in which this user may write, and name"
                            + " that copy",
                    e);
            default -> problem(file + " cannot be read: " + said, "correct what the message is about, and copy again", e);
        };
    }

    private static HyperstackException problem(String what, String fix, SQLException e) {
        return new HyperstackException(Problem.COPY_SOURCE_UNREADABLE, what, fix, e);
    }
}
