package io.quarkiverse.hyperstack.schema.trash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.trash.KeptColumn.Role;

/**
 * Finds the row of a kept value again.
 *
 * @param entry a column in the trash
 * @param sql the words of the kind of database
 */
record KeyMatch(TrashEntry entry, GateSql sql) {

    private static final Pattern NUMBER = Pattern
            .compile("(small|big)?(int(eger)?|serial)\\b.*|int[248]\\b.*|(numeric|decimal)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile("text|(character varying|varchar)\\b.*", Pattern.CASE_INSENSITIVE);

    /** Why rows of a table cannot be found by the key; empty when they can. */
    Optional<String> obstacle(Table table) {
        for (KeptColumn key : entry.with(Role.KEY)) {
            Optional<Column> column = table.column(key.name());
            if (column.isEmpty()) {
                return Optional.of("its key column \"" + key.name() + "\" is not there any more");
            }
            String type = column.get().type().sql();
            if (!comparable(key.type(), type)) {
                return Optional.of("its key column \"" + key.name() + "\" was " + key.type() + " and is " + type);
            }
        }
        return Optional.empty();
    }

    private static boolean comparable(String one, String other) {
        return EnumTypes.plain(one).equals(EnumTypes.plain(other))
                || NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                || TEXT.matcher(one).matches() && TEXT.matcher(other).matches();
    }

    /**
     * Condition that a kept value belongs to a row.
     *
     * @param kept the alias of the data table
     * @param row the alias of the table; null when the names of its columns alone are to stand for it
     */
    String condition(String kept, @Nullable String row) {
        List<String> pairs = new ArrayList<>();
        List<KeptColumn> keys = entry.with(Role.KEY);
        for (int i = 0; i < keys.size(); i++) {
            String column = (row == null ? "" : row + ".") + sql.quote(keys.get(i).name());
            pairs.add(kept + "." + TrashTables.key(i) + " = "
                    + (keys.get(i).asText() ? "cast(" + column + " as text)" : column));
        }
        return String.join(" and ", pairs);
    }

    /** Something of the kept row that belongs to a row of the table, as a subquery over that row. */
    String lookup(String what, String condition) {
        return "(select " + what + " from " + sql.quote(entry.dataTable()) + " as hyperstack_kept where "
                + condition("hyperstack_kept", null) + condition + ")";
    }
}
