package io.quarkiverse.hyperstack.entity.sqlite;

import org.hibernate.community.dialect.identity.SQLiteIdentityColumnSupport;

/**
 * An identity column is declared {@code integer}, exactly that, or SQLite gives it no numbers, and it is the primary key
 * with {@code autoincrement}, or SQLite gives the number of a deleted last row again. Hibernate leaves the word out when it
 * stands anywhere before in the statement, and any int column puts it there; so the word goes in with a mark that nothing
 * else has, and the mark is replaced at the end.
 *
 * @see <a href="https://www.sqlite.org/autoinc.html">AUTOINCREMENT</a>
 */
final class SqliteIdentityColumn extends SQLiteIdentityColumnSupport {

    private static final String MARKED = "\u0001INTEGER";

    @Override
    public String getIdentityColumnString(int type) {
        return MARKED;
    }

    /**
     * Completes a statement that has a mark; leaves any other as it is.
     *
     * @param statement a {@code create table}
     * @param keyClause how the primary key stands at the end of the table, with its comma; empty when it has several columns
     */
    static String complete(String statement, String keyClause) {
        if (!statement.contains(MARKED)) {
            return statement;
        }
        return keyClause.isEmpty()
                ? statement.replace(MARKED, "integer")
                : statement.replace(keyClause, "").replace(MARKED, "integer primary key autoincrement");
    }
}
