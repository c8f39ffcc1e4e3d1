package io.quarkiverse.hyperstack.schema.trash;

import static io.quarkiverse.hyperstack.schema.trash.TrashTables.VALUE;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Fills columns that a plan adds with what was in columns of the same table, name and type. */
final class ColumnReturns {

    private final Draft draft;
    private final GateSql sql;
    private final LiveRows rows;
    private final EnumTypes enums;
    private final Cleanup cleanup;

    ColumnReturns(Draft draft, GateSql sql, LiveRows rows) {
        this.draft = draft;
        this.sql = sql;
        this.rows = rows;
        this.enums = new EnumTypes(draft);
        this.cleanup = new Cleanup(sql);
    }

    /** What a new column gets back from an entry; empty when no row of it is there any more. */
    Optional<Return> of(Change.AlterTable table, Column column, TrashEntry entry) throws SQLException {
        KeyMatch match = new KeyMatch(entry, sql);
        String usable = usable(table, column, entry);
        long found = rows.count("select count(*) from " + sql.quote(entry.dataTable())
                + " as hyperstack_kept where exists (select 1 from " + rows.of(table.before()) + " as hyperstack_row where "
                + match.condition("hyperstack_kept", "hyperstack_row") + ")" + usable);
        if (found == 0) {
            return Optional.empty();
        }
        ColumnName name = new ColumnName(table.object(), column.name());
        RowValues values = new RowValues(new TreeMap<>(), new TreeMap<>(Map.of(name,
                filling(match, column, draft.values().fillings().get(name), usable))), new TreeMap<>());
        List<Step> after = cleanup.after(table, entry, found, usable);
        return Optional.of(new Return(entry, values, List.of(), after, "column \"" + column.name() + "\" of table \""
                + table.object() + "\" gets " + found + " of " + entry.rows() + " values back from the trash"));
    }

    private String filling(KeyMatch match, Column column, @Nullable String said, String usable) {
        String kept = match.lookup(VALUE, usable);
        String other = said == null && column.value() instanceof ColumnValue.Default byDefault ? byDefault.expression() : said;
        if (other == null) {
            return kept;
        }
        String typed = match.entry().value().asText() ? "cast(" + other + " as text)" : other;
        return column.nullable()
                ? "case when exists " + match.lookup("1", usable) + " then " + kept + " else " + typed + " end"
                : "coalesce(" + kept + ", " + typed + ")";
    }

    /** Which of the kept values may stand in the column: labels that its type has, keys that are there. */
    private String usable(Change.AlterTable table, Column column, TrashEntry entry) {
        StringBuilder conditions = new StringBuilder();
        if (entry.value().asText()) {
            String type = column.type().sql();
            conditions.append(" and (" + VALUE + " is null or " + sql.isMadeOf(VALUE, type, enums.labels(type)) + ")");
        }
        table.after().constraints().foreignKeys().stream().filter(key -> key.columns().equals(List.of(column.name())))
                .forEach(key -> conditions.append(withParent(key, entry)));
        return conditions.toString();
    }

    /** Where the target is not to be told, because it changes itself, the gate answers for the key. */
    private String withParent(ForeignKey key, TrashEntry entry) {
        QualifiedName target = key.target().table();
        String column = key.target().columns().get(0);
        QualifiedName holder = holder(target, column);
        if (holder == null || entry.value().asText()) {
            return "";
        }
        return " and (" + VALUE + " is null or exists (select 1 from " + sql.quote(holder)
                + " as hyperstack_parent where hyperstack_parent." + sql.quote(column) + " = " + VALUE + "))";
    }

    private @Nullable QualifiedName holder(QualifiedName target, String column) {
        QualifiedName kept = draft.values().rows().get(target);
        if (kept != null) {
            return kept;
        }
        Table live = draft.live().tables().get(target);
        boolean renamed = live == null || !draft.renames().oldTable(target).equals(target)
                || !draft.renames().oldColumn(new ColumnName(target, column)).equals(column);
        return renamed || live.column(column).isEmpty() || changes(target, column) ? null : target;
    }

    private boolean changes(QualifiedName target, String column) {
        return draft.changes().stream().filter(Change.AlterTable.class::isInstance).map(Change.AlterTable.class::cast)
                .filter(table -> table.object().equals(target)).flatMap(table -> table.changes().stream())
                .anyMatch(change -> Cleanup.touches(change, column));
    }

    /** The columns that are added with room for values of their own. */
    static Stream<Column> added(Change.AlterTable table) {
        return table.changes().stream().filter(TableChange.AddColumn.class::isInstance)
                .map(change -> ((TableChange.AddColumn) change).column())
                .filter(column -> !(column.value() instanceof ColumnValue.Generated));
    }
}
