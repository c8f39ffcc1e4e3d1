package io.quarkiverse.hyperstack.schema.trash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.plan.Description;

/**
 * Whether kept rows of a table satisfy the NOT NULLs, keys and checks that it is to have.
 *
 * @param sql the words of the kind of database
 * @param rows to count
 * @param enums what labels there are
 */
record RowFit(GateSql sql, LiveRows rows, EnumTypes enums) {

    /** The first thing that rows break, with their number; null when they fit. */
    @Nullable
    String obstacle(Table table, KeptRows kept) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.nullable() && !(column.value() instanceof ColumnValue.Generated)) {
                rules.add(
                        new Rule(sql.quote(column.name()) + " is null", "have no value for column \"" + column.name() + "\""));
            }
        }
        for (KeptColumn column : kept.entry().columns()) {
            if (column.asText()) {
                String value = sql.quote(column.name());
                rules.add(new Rule(
                        value + " is not null and not (" + sql.isMadeOf(value, column.type(), enums.labels(column.type()))
                                + ")",
                        "hold something in column \"" + column.name() + "\" that is no label of its type"));
            }
        }
        for (Check check : table.constraints().checks()) {
            if (kept.entry().columns().stream()
                    .anyMatch(column -> column.asText() && table.columnsOf(check).contains(column.name()))) {
                return "nobody can tell whether its rows satisfy the " + Description.of(check)
                        + ", which is about an enum type";
            }
            rules.add(new Rule("not (" + check.expression() + ")", "break the " + Description.of(check)));
        }
        for (Rule rule : rules) {
            long bad = rows.count("select count(*) from " + source(table, kept) + " where " + rule.broken);
            if (bad > 0) {
                return bad + " of its rows " + rule.words;
            }
        }
        return duplicates(table, kept);
    }

    private @Nullable String duplicates(Table table, KeptRows kept) throws SQLException {
        PrimaryKey primaryKey = table.constraints().primaryKey();
        if (primaryKey != null) {
            long same = same(table, kept, primaryKey.columns().stream().map(column -> value(table, column)).toList(), null);
            if (same > 0) {
                return same + " of its rows break the " + Description.of(primaryKey);
            }
        }
        for (UniqueKey key : table.constraints().uniqueKeys()) {
            long same = same(table, kept, key.columns().stream().map(column -> value(table, column)).toList(), null);
            if (same > 0) {
                return same + " of its rows break the " + Description.of(key);
            }
        }
        for (Index index : table.indexes()) {
            if (index.unique()) {
                long same = same(table, kept, index.parts().stream().map(sql::indexedValue).toList(), index.where());
                if (same > 0) {
                    return same + " of its rows break the " + Description.of(index);
                }
            }
        }
        return null;
    }

    private long same(Table table, KeptRows kept, List<String> parts, @Nullable String where) throws SQLException {
        String set = parts.stream().map(part -> part + " is not null").collect(Collectors.joining(" and "));
        return rows.count("select coalesce(sum(hyperstack_same), 0) from (select count(*) as hyperstack_same from "
                + source(table, kept) + " where " + set + (where == null ? "" : " and (" + where + ")") + " group by "
                + String.join(", ", parts) + " having count(*) > 1) as hyperstack_grouped");
    }

    private String source(Table table, KeptRows kept) {
        String generated = table.columns().stream().filter(column -> column.value() instanceof ColumnValue.Generated)
                .map(column -> ", " + sql.futureValue(column) + " as " + sql.quote(column.name()))
                .collect(Collectors.joining());
        String data = kept.source(sql) + " as " + sql.quote(table.name().name());
        return generated.isEmpty()
                ? data
                : "(select " + sql.quote(table.name().name()) + ".*" + generated + " from " + data + ") as "
                        + sql.quote(table.name().name());
    }

    /** A data table has no collations. */
    private String value(Table table, String column) {
        return table.column(column).map(found -> {
            String collation = found.type().collation();
            return sql.quote(column) + (collation == null || collation.contains("\"") || collation.contains(".")
                    ? ""
                    : " collate " + collation);
        }).orElse(sql.quote(column));
    }

    /** A condition that is broken, in SQL and in words. */
    private record Rule(String broken, String words) {
    }
}
