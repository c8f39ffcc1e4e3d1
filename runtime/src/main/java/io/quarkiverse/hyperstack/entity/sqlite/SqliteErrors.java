package io.quarkiverse.hyperstack.entity.sqlite;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.spi.SQLExceptionConversionDelegate;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Says that a refused statement violated a constraint, of which kind, and which one, as on other databases. The driver
 * gives neither an SQL state nor, as error code, more than "constraint"; the kind is in its extended result code.
 *
 * @see <a href="https://www.sqlite.org/rescode.html#extrc">Extended result codes</a>
 */
final class SqliteErrors implements SQLExceptionConversionDelegate {

    private static final Pattern NAME = Pattern.compile("constraint failed: (.*?)\\)?$", Pattern.MULTILINE);
    private static final int PRIMARY_CODE = 0xff;

    private final SQLExceptionConversionDelegate others;

    /**
     * @param others what converts everything that is not a constraint
     */
    SqliteErrors(SQLExceptionConversionDelegate others) {
        this.others = others;
    }

    @Override
    public @Nullable JDBCException convert(SQLException exception, String message, String sql) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException refusal && isConstraint(refusal.getResultCode())) {
                return new ConstraintViolationException(message, exception, sql, kind(refusal.getResultCode()),
                        name(refusal));
            }
        }
        return others.convert(exception, message, sql);
    }

    private static boolean isConstraint(SQLiteErrorCode code) {
        return (code.code & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    private static ConstraintKind kind(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT_NOTNULL -> ConstraintKind.NOT_NULL;
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> ConstraintKind.UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ConstraintKind.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_CHECK -> ConstraintKind.CHECK;
            default -> ConstraintKind.OTHER;
        };
    }

    /** A check's name, or the columns of a unique or not-null constraint; SQLite names no foreign key. */
    private static @Nullable String name(SQLiteException refusal) {
        Matcher found = NAME.matcher(String.valueOf(refusal.getMessage()));
        return found.find() ? found.group(1) : null;
    }
}
