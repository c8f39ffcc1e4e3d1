package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;

/**
 * Conditions and values over the rows of several tables.
 *
 * @param sql the words of the kind of database
 */
record Words(GateSql sql) {

    private static final String OTHER = "hyperstack_other";
    static final String ALWAYS = "1 = 1";

    /** A column of a table that is in the query by its own name. */
    String column(Table table, String column) {
        return sql.quote(table.name().name()) + "." + sql.quote(column);
    }

    /** Whether a row is of some kinds. */
    String isOf(Table table, Column discriminator, Collection<Kind> kinds) {
        String values = kinds.stream().flatMap(kind -> kind.values().stream()).distinct()
                .map(value -> literal(value, discriminator)).collect(Collectors.joining(", "));
        return column(table, discriminator.name()) + " in (" + values + ")";
    }

    /** What a discriminator holds; where it is a number and nobody gave one, Hibernate takes the hash code of the name. */
    String literal(String value, Column discriminator) {
        if (discriminator.type().sql().toLowerCase(java.util.Locale.ROOT).matches("(tiny|small|big)?int.*|numeric.*")) {
            return value.matches("-?\\d+") ? value : String.valueOf(value.hashCode());
        }
        return "'" + value.replace("'", "''") + "'";
    }

    /** Whether another table has a row of the same key. */
    String exists(Table other, Table table) {
        return "exists (select 1 from " + sql.quote(other.name()) + " as " + OTHER + " where " + sameKey(other, table) + ")";
    }

    /** A value of the row of another table that has the same key. */
    String lookup(Table other, String column, Table table) {
        return "(select " + OTHER + "." + sql.quote(column) + " from " + sql.quote(other.name()) + " as " + OTHER + " where "
                + sameKey(other, table) + ")";
    }

    private String sameKey(Table other, Table table) {
        List<String> pairs = new ArrayList<>();
        keys(other, table).forEach((one, two) -> pairs.add(OTHER + "." + sql.quote(one) + " = " + column(table, two)));
        return String.join(" and ", pairs);
    }

    /** The key columns of a table by those of another one that has the same keys. */
    static Map<String, String> keys(Table table, Table other) {
        PrimaryKey key = table.constraints().primaryKey();
        PrimaryKey otherKey = other.constraints().primaryKey();
        if (key == null || otherKey == null) {
            throw new Undecided("table \"" + (key == null ? table : other).name() + "\" has no primary key");
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(otherKey.columns());
        boolean alike = key.columns().size() == otherKey.columns().size();
        if (!alike || key.columns().size() > 1 && !names.containsAll(key.columns())) {
            throw new Undecided("the primary keys of table \"" + table.name() + "\" and table \"" + other.name() + "\" differ");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        key.columns().forEach(column -> pairs.put(column, key.columns().size() == 1
                ? otherKey.columns().get(0)
                : otherKey.columns().stream().filter(column::equalsIgnoreCase).findFirst().orElseThrow()));
        return pairs;
    }
}
