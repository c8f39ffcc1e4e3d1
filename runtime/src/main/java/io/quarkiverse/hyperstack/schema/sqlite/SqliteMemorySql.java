package io.quarkiverse.hyperstack.schema.sqlite;

import io.quarkiverse.hyperstack.schema.dialect.MemorySql;

/**
 * The structure's fingerprint is the <a href="https://sqlite.org/pragma.html#pragma_schema_version">schema version</a>, which
 * SQLite raises with every change of the structure, and never with a change of rows; VACUUM raises it too. The statements'
 * length tells a restored dump, whose count begins again. Long columns come last: those before are read without them.
 */
final class SqliteMemorySql implements MemorySql {

    private static final String FINGERPRINT = """
            (select v.schema_version || ':' || (select count(*) || ':' || coalesce(sum(length(m.sql)), 0) from sqlite_master m)
             from pragma_schema_version v)""";

    @Override
    public String exists() {
        return """
                select (select count(*) from pragma_table_info('hyperstack_sync'))
                from sqlite_master where type = 'table' and name = 'hyperstack_sync'""";
    }

    @Override
    public String managed() {
        return "select managed from hyperstack_sync where owner = ?";
    }

    @Override
    public String tables() {
        return "select tables from hyperstack_sync where owner = ?";
    }

    @Override
    public String unchanged() {
        return """
                select unhandled, undeclared from hyperstack_sync where owner = ? and ? in (wanted, source)
                and coalesce(trash_since > ?, true) and structure =\s""" + FINGERPRINT;
    }

    @Override
    public String write() {
        return "insert into hyperstack_sync (" + WRITTEN
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ'), null, " + FINGERPRINT + ") " + AGAIN;
    }
}
