package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;

/** The gate's questions in SQLite's words. */
final class SqliteGateSql implements GateSql {

    private static final int ERROR = 1;

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

    @Override
    public String futureValue(Change.AlterTable table, Column column) {
        return Keys.rowidAlias(table.after()).filter(column.name()::equals).map(alias -> Keys.rowNumber(table.before()))
                .orElseGet(() -> futureValue(column));
    }

    /** See SQLite's <a href="https://sqlite.org/rescode.html#error">result codes</a>: what functions raise has no code of its own. */
    @Override
    public boolean isAboutValues(SQLException failure) {
        return failure.getErrorCode() == ERROR;
    }

    @Override
    public List<String> hidden(Table table) {
        return Keys.rowid(table).stream().toList();
    }

    /** A new INTEGER PRIMARY KEY is the rowid under another name, and takes its values. */
    @Override
    public boolean numbersRows(Table after, Column column) {
        return GateSql.super.numbersRows(after, column) || Keys.rowidAlias(after).filter(column.name()::equals).isPresent();
    }

    @Override
    public Conversion conversion(Column before, Column after) {
        return new Conversions(quote(after.name())).between(Held.of(before), Held.of(after));
    }

    @Override
    public Optional<Conversion> conversion(Change.AlterTable table, Column column) {
        Column before = table.before().column(column.name()).orElse(null);
        if (before == null || column.value() instanceof ColumnValue.Generated) {
            return Optional.empty();
        }
        Held now = Held.of(before, table.before());
        Held then = Held.of(column, table.after());
        boolean same = before.type().sql().equals(column.type().sql()) && (now.equals(then) || now.isPartOf(then));
        return same ? Optional.empty() : Optional.of(new Conversions(quote(column.name())).between(now, then));
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
