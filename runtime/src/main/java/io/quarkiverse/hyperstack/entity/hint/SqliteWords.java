package io.quarkiverse.hyperstack.entity.hint;

import org.hibernate.dialect.Dialect;

/**
 * SQLite: the driver stores moments as the milliseconds since 1970, dates as those at midnight here, times as those on the
 * first day of 1970.
 *
 * @see <a href="https://www.sqlite.org/lang_datefunc.html">Date And Time Functions</a>
 */
final class SqliteWords extends Words {

    SqliteWords(Dialect dialect) {
        super(dialect);
    }

    @Override
    String moment() {
        return "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
    }

    @Override
    String localMoment() {
        return moment();
    }

    @Override
    String date() {
        return "cast(strftime('%s', 'now', 'localtime', 'start of day', 'utc') as integer) * 1000";
    }

    @Override
    String time() {
        return "cast(strftime('%s', '1970-01-01 ' || time('now', 'localtime'), 'utc') as integer) * 1000";
    }

    @Override
    String rowId() {
        return "rowid";
    }

    @Override
    String textOf(String table, String column) {
        return name(column);
    }
}
