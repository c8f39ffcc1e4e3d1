package io.quarkiverse.hyperstack.migration;

import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** What a database says, with its code. */
final class SqlFailures {

    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final String NO_DATABASE = "3D000";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SqlFailures() {
    }

    /**
     * The database's message with its SQL state, or SQLite's own message (the driver puts it in parentheses behind a general
     * one) with its result code.
     */
    static String text(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        if (failure instanceof SQLiteException sqlite) {
            return message.replaceFirst("^\\[SQLITE_\\w+] +[^(]*\\((.*)\\)$", "$1") + " (" + sqlite.getResultCode().name()
                    + ")";
        }
        return failure.getSQLState() == null ? message : message + " (SQL state " + failure.getSQLState() + ")";
    }

    static boolean isReadOnly(SQLException failure) {
        return failure.getErrorCode() == SQLiteErrorCode.SQLITE_READONLY.code && failure instanceof SQLiteException
                || READ_ONLY_TRANSACTION.equals(failure.getSQLState());
    }

    /** The connection was not made: no server, no such database, no such login; or no SQLite database in the file. */
    static boolean isConnecting(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                    || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CANTOPEN;
        }
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.equals(NO_DATABASE);
    }

    /** Somebody else has a lock, and did not let go of it in time. */
    static boolean isLocked(SQLException failure) {
        return failure instanceof SQLiteException sqlite && sqlite.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code
                || LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    static HyperstackException locked(String database, SQLException failure, Exception cause) {
        return new HyperstackException(Problem.DATABASE_LOCKED,
                "Somebody else is writing to the database " + database + " and did not end in time: " + text(failure),
                "let them end their transaction and run migrate again, or give it a longer --lock-timeout", cause);
    }

    static HyperstackException readOnly(String database, SQLException failure, Exception cause) {
        return new HyperstackException(Problem.DATABASE_READ_ONLY,
                "The database " + database + " cannot be written: " + text(failure),
                "connect to the primary server, or make file and folder writable for this user", cause);
    }

    static HyperstackException connecting(String database, SQLException failure, Exception cause) {
        String state = String.valueOf(failure.getSQLState());
        String fix;
        if (state.startsWith("28")) {
            fix = "check quarkus.datasource.username and the password, or DATABASE_URL";
        } else if (state.equals(NO_DATABASE)) {
            fix = "create the database on the server, or correct its name in quarkus.datasource.jdbc.url";
        } else if (database.startsWith("jdbc:sqlite:")) {
            fix = "check the path in quarkus.datasource.jdbc.url, and that the file is a SQLite database this user may open";
        } else {
            fix = "check host and port in quarkus.datasource.jdbc.url, and that the server runs";
        }
        return new HyperstackException(Problem.DATABASE_UNREACHABLE,
                "The database " + database + " does not answer: " + text(failure), fix, cause);
    }
}
