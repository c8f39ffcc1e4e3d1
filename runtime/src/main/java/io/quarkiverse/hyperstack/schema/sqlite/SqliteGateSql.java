package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;

/** The gate's questions in SQLite's words. */
final class SqliteGateSql implements GateSql {

    @Override
    public String quote(String name) {
        return Names.quote(name);
    }

    @Override
    public String quote(QualifiedName name) {
        return Names.quote(name.name());
    }

    @Override
    public String futureValue(Column column) {
        String value = "NULL";
        if (column.value() instanceof ColumnValue.Default defaultValue) {
            value = "(" + defaultValue.expression() + ")";
        } else if (column.value() instanceof ColumnValue.Generated generated) {
            value = "(" + generated.expression() + ")";
        }
        return typed(value, column);
    }

    /** A new INTEGER PRIMARY KEY is the rowid under another name, and takes its values. */
    @Override
    public boolean numbersRows(Table after, Column column) {
        return GateSql.super.numbersRows(after, column) || Keys.rowidAlias(after).filter(column.name()::equals).isPresent();
    }

    @Override
    public Conversion conversion(Column before, Column after) {
        return new Conversions(quote(after.name())).between(Affinity.of(before.type().sql()),
                Affinity.of(after.type().sql()));
    }

    @Override
    public String typed(String value, Column column) {
        String collation = column.type().collation();
        return collation == null ? value : value + " COLLATE " + Names.quote(collation);
    }

    @Override
    public String differs(String one, String other) {
        return one + " IS NOT " + other;
    }

    @Override
    public String indexedValue(String part) {
        return part.replaceAll("(?i)\\s+(asc|desc)$", "");
    }

    @Override
    public List<String> rowKey(Table table) {
        PrimaryKey key = table.constraints().primaryKey();
        return key == null ? List.of(Keys.rowid(table).orElse("rowid")) : key.columns().stream().map(Names::quote).toList();
    }
}
