package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Gives columns another type, all of a table in one statement, so that every expression sees the row as it is and the table is
 * written once.
 */
final class ConversionLowering {

    private static final Pattern SUBQUERY = Pattern.compile("\\bselect\\b", Pattern.CASE_INSENSITIVE);

    private final Workbench bench;
    private final FillingLowering fillings;
    private final Map<QualifiedName, List<String>> actions = new TreeMap<>();
    private final Map<QualifiedName, List<String>> reasons = new TreeMap<>();
    private final Map<QualifiedName, Change> causes = new TreeMap<>();
    private final Set<ColumnName> stored = new TreeSet<>();
    private int helpers;

    ConversionLowering(Workbench bench, FillingLowering fillings) {
        this.bench = bench;
        this.fillings = fillings;
    }

    /** A column that changes its type in the way that the values say, or else in the ordinary way. */
    void convert(ColumnName name, Column before, Column after, Change cause) throws SQLException {
        String given = bench.draft().values().conversions().get(name);
        String ordinary = bench.casts().cast(Quoted.name(name.column()), ColumnSql.plain(before.type()).sql(),
                ColumnSql.plain(after.type()).sql());
        if (bench.casts().isStoredAsideWhenLarge(ColumnSql.plain(after.type()).sql())) {
            stored.add(name);
        }
        convert(name, ColumnSql.plain(after.type()), Objects.requireNonNullElse(given, ordinary), cause);
    }

    /** A column whose new values an expression gives, and a filling where there is one and the expression gives none. */
    void convert(ColumnName name, DataType type, String expression, Change cause) {
        String filling = bench.draft().values().fillings().get(name);
        if (filling != null && SUBQUERY.matcher(filling).find()) {
            fillings.fillLater(name, type, "hyperstack_fill_" + ++helpers, cause);
        } else if (filling != null) {
            action(name, type, "coalesce(" + expression + ", (" + filling + ")::" + Casts.base(type.sql()) + ")", cause);
            return;
        }
        action(name, type, expression, cause);
    }

    /** A generated column, whose values come from its expression. */
    void convertGenerated(ColumnName name, Column after, Change cause) {
        action(name, after.type(), null, cause);
    }

    private void action(ColumnName name, DataType type, @Nullable String expression, Change cause) {
        String collation = type.collation() == null ? "" : " COLLATE " + type.collation();
        String using = expression == null ? "" : " USING " + expression;
        List<String> parts = actions.computeIfAbsent(name.table(), table -> new ArrayList<>());
        parts.add("ALTER COLUMN " + Quoted.name(name.column()) + " TYPE " + type.sql() + collation + using);
        ColumnStorage storage = stored.contains(name) ? bench.around().storage().get(name) : null;
        if (storage != null) {
            parts.addAll(storage.actions(name.column()));
        }
        DataType before = bench.before(name).map(column -> ColumnSql.plain(column.type())).orElse(type);
        boolean sameName = before.sql().replace("\"", "").equals(type.sql().replace("\"", ""));
        DataType after = new DataType(sameName ? before.sql() : type.sql(), type.collation());
        reasons.computeIfAbsent(name.table(), table -> new ArrayList<>())
                .add(new Reason(name.table()).changeType(name.column(), before, after));
        causes.putIfAbsent(name.table(), cause);
    }

    /** A default makes way while the type changes, whether the column is known to the catalog or not. */
    void setDefaultAside(ColumnName name, ColumnValue before, ColumnValue after, Change cause) {
        if (before instanceof ColumnValue.Default) {
            bench.steps().add(Phase.LOOSENING,
                    TableSql.alter(name.table(), "ALTER COLUMN " + Quoted.name(name.column()) + " DROP DEFAULT"),
                    "drop the default of column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause);
        }
        if (after instanceof ColumnValue.Default byDefault) {
            setDefault(name, byDefault, cause);
        }
    }

    void setDefault(ColumnName name, ColumnValue.Default value, Change cause) {
        bench.steps().add(Phase.DEFAULTS,
                TableSql.alter(name.table(),
                        "ALTER COLUMN " + Quoted.name(name.column()) + " SET DEFAULT " + value.expression()),
                "set the default of column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause);
    }

    /** Writes the statements. */
    void finish() {
        actions.forEach((table, parts) -> bench.steps().add(Phase.CONVERSIONS,
                TableSql.alter(table, String.join(",\n    ", parts)),
                String.join("; ", reasons.getOrDefault(table, List.of())), Objects.requireNonNull(causes.get(table))));
    }
}
