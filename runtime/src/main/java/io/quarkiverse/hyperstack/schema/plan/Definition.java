package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** What a column or table is apart from its name: two with the same definition may be one that was renamed. */
final class Definition {

    private Definition() {
    }

    /** The column's type, nullability, value and keys. Comments and indexes do not tell. */
    static List<Object> of(Table table, Column column) {
        List<Object> definition = new ArrayList<>(List.of(column.type(), column.nullable(), value(column)));
        SortedSet<String> rules = new TreeSet<>();
        for (Constraint constraint : table.constraints().all()) {
            if (table.columnsOf(constraint).contains(column.name())) {
                rules.add(rule(table, column, constraint));
            }
        }
        definition.add(rules);
        return definition;
    }

    private static Object value(Column column) {
        return column.value() instanceof ColumnValue.Default byDefault
                ? withoutName(byDefault.expression(), column.name())
                : column.value();
    }

    private static String rule(Table table, Column column, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "primary key of " + key.columns().size();
        }
        if (constraint instanceof ForeignKey key) {
            QualifiedName target = key.target().table();
            return "reference to " + (target.equals(table.name()) ? "itself" : target) + " "
                    + key.target().columns().get(Math.max(0, key.columns().indexOf(column.name()))) + key.rules();
        }
        if (constraint instanceof Check check) {
            return "check " + withoutName(check.expression(), column.name());
        }
        if (constraint instanceof Exclusion exclusion) {
            return withoutName(exclusion.definition(), column.name());
        }
        return "unique with " + (table.columnsOf(constraint).size() - 1);
    }

    private static String withoutName(String expression, String name) {
        String quoted = "\"" + Pattern.quote(name.replace("\"", "\"\"")) + "\"";
        String bare = "(?<![\\p{L}\\p{N}_$'\"])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$'\"])";
        return Pattern.compile("(?i)" + quoted + "|" + bare).matcher(expression).replaceAll("?");
    }

    /** The table's columns with their names, its keys and checks without theirs, wherever they point. */
    static List<Object> of(Table table) {
        SortedSet<String> columns = new TreeSet<>();
        table.columns().forEach(column -> columns.add(column.name() + of(table, column)));
        return List.of(columns, table.options());
    }
}
