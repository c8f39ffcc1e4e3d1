package io.quarkiverse.hyperstack.copy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** The types that columns of PostgreSQL come down to: a domain is what it is over, a serial a number. */
final class PostgresqlTypes {

    private static final String COLUMNS = """
            with recursive base (attrelid, attnum, type, typmod) as (
              select attrelid, attnum, atttypid, atttypmod from pg_attribute
              where attnum > 0 and not attisdropped
              union all
              select b.attrelid, b.attnum, t.typbasetype, t.typtypmod
              from base b join pg_type t on t.oid = b.type where t.typtype = 'd')
            select case when n.nspname <> current_schema() then n.nspname end, c.relname, a.attname,
              format_type(b.type, b.typmod), array(select e.enumlabel::text from pg_enum e
                where e.enumtypid in (t.oid, t.typelem) order by e.enumsortorder)
            from base b join pg_type t on t.oid = b.type and t.typtype <> 'd'
            join pg_attribute a on a.attrelid = b.attrelid and a.attnum = b.attnum
            join pg_class c on c.oid = b.attrelid and c.relkind in ('r', 'p')
            join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_|^information_schema$'""";

    private final Map<ColumnName, Type> types = new HashMap<>();

    private PostgresqlTypes() {
    }

    static PostgresqlTypes read(Connection connection) throws SQLException {
        PostgresqlTypes read = new PostgresqlTypes();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                Array labels = rows.getArray(5);
                read.types.put(new ColumnName(new QualifiedName(rows.getString(1), rows.getString(2)), rows.getString(3)),
                        new Type(rows.getString(4), List.of((String[]) labels.getArray())));
            }
        }
        return read;
    }

    Type of(Table table, Column column) {
        return types.getOrDefault(new ColumnName(table.name(), column.name()), new Type(column.type().sql(), List.of()));
    }

    /**
     * A type.
     *
     * @param sql in the server's words
     * @param labels of the enum that it is, or that its elements are
     */
    record Type(String sql, List<String> labels) {
    }
}
