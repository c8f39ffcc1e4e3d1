package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;

/** What belongs to a column and is in no catalog: grants, statistics target, options. */
final class ColumnAttributes {

    private static final String SQL = """
            select format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS %s', attrelid::regclass, attname, attstattarget) as sql
            from pg_attribute where attrelid = $table::regclass and attname = $column and attstattarget >= 0
            union all
            select format('ALTER TABLE %s ALTER COLUMN %I SET (%s)', attrelid::regclass, attname,
              array_to_string(attoptions, ', '))
            from pg_attribute where attrelid = $table::regclass and attname = $column and attoptions is not null""";

    private ColumnAttributes() {
    }

    /** The statements that give them to a column that was made again. */
    static List<String> of(Connection connection, ColumnName column) throws SQLException {
        List<String> statements = new ArrayList<>();
        Surroundings.query(connection, SQL.replace("$table", Quoted.text(Quoted.name(column.table())))
                .replace("$column", Quoted.text(column.column())), row -> statements.add(row.getString("sql")));
        statements.addAll(Grants.of(connection, column));
        return statements;
    }
}
