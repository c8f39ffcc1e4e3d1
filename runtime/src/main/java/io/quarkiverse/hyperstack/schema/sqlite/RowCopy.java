package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.plan.RowValues;

/**
 * The statement that copies the rows of a table into its new form. Generated columns are never inserted, new ones get their
 * filling or default, and rows keep their rowid wherever both forms have one.
 */
final class RowCopy {

    private final Table before;
    private final Table after;
    private final RowValues values;
    private final List<String> into = new ArrayList<>();
    private final List<String> from = new ArrayList<>();

    RowCopy(Table before, Table after, RowValues values) {
        this.before = before;
        this.after = after;
        this.values = values;
    }

    String sql(String target) {
        Optional<String> rowid = Keys.rowid(before);
        Optional<String> alias = Keys.rowidAlias(after);
        if (rowid.isPresent() && alias.isEmpty() && Keys.rowid(after).isPresent()) {
            add(Keys.rowid(after).get(), rowid.get());
        }
        for (Column column : after.columns()) {
            String value = column.value() instanceof ColumnValue.Generated ? null : value(column);
            if (value != null) {
                add(Names.quote(column.name()), value);
            } else if (alias.filter(column.name()::equals).isPresent()) {
                add(Names.quote(column.name()), Keys.rowNumber(before));
            }
        }
        if (into.isEmpty()) {
            nothingButRows();
        }
        String departs = values.moves().departures().get(before.name());
        return (hasConflictClause() ? "INSERT OR ABORT INTO " : "INSERT INTO ") + Names.quote(target) + " ("
                + String.join(", ", into) + ")\nSELECT " + String.join(", ", from) + " FROM "
                + Names.quote(before.name().name()) + (departs == null ? "" : " WHERE (" + departs + ") IS NOT TRUE");
    }

    /** Rows that come from other tables. */
    static String moved(Table table, String target, String rows) {
        String columns = stored(table);
        return "INSERT OR ABORT INTO " + Names.quote(target) + " " + columns + "\nSELECT "
                + columns.substring(1, columns.length() - 1) + " FROM (" + rows + ")";
    }

    /** The columns that are not generated, in parentheses. */
    static String stored(Table table) {
        return Names.list(table.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .map(Column::name).toList());
    }

    /** Nothing of the table is in its new form but the number of its rows. */
    private void nothingButRows() {
        Column first = after.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated)).findFirst()
                .orElseThrow();
        add(Names.quote(first.name()),
                first.value() instanceof ColumnValue.Default byDefault ? "(" + byDefault.expression() + ")" : "NULL");
    }

    private void add(String column, String value) {
        into.add(column);
        from.add(value);
    }

    private @Nullable String value(Column column) {
        ColumnName name = new ColumnName(after.name(), column.name());
        String filling = values.fillings().get(name);
        if (before.column(column.name()).isEmpty()) {
            return filling == null ? null : "(" + filling + ")";
        }
        String conversion = values.conversions().getOrDefault(name,
                values.moves().replaced().getOrDefault(name, Names.quote(column.name())));
        return filling == null ? conversion : "coalesce(" + conversion + ", " + alone(filling) + ")";
    }

    /** A query needs parentheses even as an argument. */
    private static String alone(String expression) {
        Token first = Tokenizer.tokens(expression).get(0);
        return first.isWord("select") || first.isWord("with") ? "(" + expression + ")" : expression;
    }

    /** ON CONFLICT IGNORE or REPLACE would leave out rows silently, unless the statement says what to do. */
    private boolean hasConflictClause() {
        PrimaryKey key = after.constraints().primaryKey();
        return after.options().stream().anyMatch(NotNullConflict::isOption)
                || key != null && KeyClauses.hasConflict(key.clauses())
                || after.constraints().uniqueKeys().stream().map(UniqueKey::clauses).anyMatch(KeyClauses::hasConflict);
    }
}
