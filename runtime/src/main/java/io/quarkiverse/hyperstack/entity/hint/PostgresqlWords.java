package io.quarkiverse.hyperstack.entity.hint;

import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: the driver gives the session the time zone of this process, or Hibernate is told another one. */
final class PostgresqlWords extends Words {

    private final @Nullable String zone;

    /**
     * @param dialect for constants
     * @param zone the time zone in which Hibernate stores moments without one; null for that of this process
     */
    PostgresqlWords(Dialect dialect, @Nullable String zone) {
        super(dialect);
        this.zone = zone;
    }

    @Override
    String moment() {
        return "current_timestamp";
    }

    @Override
    String localMoment() {
        return zone == null ? "localtimestamp" : "(current_timestamp at time zone " + text(zone) + ")";
    }

    @Override
    String date() {
        return "current_date";
    }

    @Override
    String time() {
        return "localtime";
    }

    @Override
    String rowId() {
        return "ctid";
    }

    @Override
    String textOf(String table, String column) {
        return "(to_jsonb(" + name(table) + ".*) ->> " + text(column) + ")";
    }
}
