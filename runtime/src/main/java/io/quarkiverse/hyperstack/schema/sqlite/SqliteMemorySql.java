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
        return "select 1 from sqlite_master where type = 'table' and name = 'hyperstack_sync'";
    }

    @Override
    public String create() {
        return """
                create table if not exists hyperstack_sync (
                  owner text not null primary key, synchronized_at text not null, wanted text not null,
                  structure text not null, source text, schemas text not null, unhandled text not null, undeclared text not null,
                  managed text not null)""";
    }

    @Override
    public String managed() {
        return "select managed from hyperstack_sync where owner = ?";
    }

    @Override
    public String unchanged() {
        return "select unhandled, undeclared from hyperstack_sync where owner = ? and ? in (wanted, source) and structure = "
                + FINGERPRINT;
    }

    @Override
    public String write() {
        return """
                insert into hyperstack_sync
                  (owner, wanted, schemas, unhandled, undeclared, managed, synchronized_at, source, structure)
                values (?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ'), null, """ + FINGERPRINT + """
                )
                on conflict (owner) do update set wanted = excluded.wanted, schemas = excluded.schemas,
                  unhandled = excluded.unhandled, undeclared = excluded.undeclared, managed = excluded.managed,
                  synchronized_at = excluded.synchronized_at, structure = excluded.structure,
                  source = excluded.source""";
    }

    @Override
    public String writeSource() {
        return "update hyperstack_sync set source = ? where owner = ? and wanted = ?";
    }
}
