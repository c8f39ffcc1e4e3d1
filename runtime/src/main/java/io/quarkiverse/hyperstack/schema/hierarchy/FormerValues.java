package io.quarkiverse.hyperstack.schema.hierarchy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;

/**
 * Rows of a kind that was renamed say so with the new name: what people say, or where one name went from the check of the
 * discriminator and one came, and the columns stay. Where there are no rows to ask, the check tells whether any may have the old one.
 */
final class FormerValues {

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

    private final Hierarchy hierarchy;
    private final Homes homes;
    private final Collected collected;
    private final Hierarchies.@Nullable RowCount rows;
    private final Words words;

    FormerValues(Hierarchy hierarchy, Homes homes, Collected collected, Hierarchies.@Nullable RowCount rows) {
        this.hierarchy = hierarchy;
        this.homes = homes;
        this.collected = collected;
        this.rows = rows;
        this.words = collected.words();
    }

    void replace() throws SQLException {
        Table live = homes.of(hierarchy.first());
        Column column = live == null || hierarchy.discriminator() == null
                ? null
                : Tables.column(live, hierarchy.discriminator());
        if (live == null || column == null || collected.tables().goes(live)) {
            return;
        }
        Map<String, String> names = new LinkedHashMap<>(said());
        names.putAll(found(live, column, names));
        StringBuilder replaced = new StringBuilder("case ").append(words.column(live, column.name()));
        boolean any = false;
        for (Map.Entry<String, String> name : names.entrySet()) {
            String is = words.column(live, column.name()) + " = " + words.literal(name.getKey(), column);
            if (rows == null ? listed(live, column).contains(name.getKey()) : rows.of(live, is) > 0) {
                any = true;
                replaced.append(" when ").append(words.literal(name.getKey(), column)).append(" then ")
                        .append(words.literal(name.getValue(), column));
            }
        }
        if (any) {
            collected.replace(live, column.name(),
                    replaced + " else " + words.column(live, column.name()) + " end");
        }
    }

    /** New values by former ones; a value that a kind has now is no former one. */
    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        Set<String> current = current();
        for (Kind kind : hierarchy.kinds()) {
            kind.values().stream().skip(1).filter(value -> !current.contains(value))
                    .forEach(value -> said.putIfAbsent(value, kind.values().get(0)));
        }
        return said;
    }

    private Set<String> current() {
        Set<String> current = new TreeSet<>();
        hierarchy.kinds().forEach(kind -> current.add(kind.values().get(0)));
        return current;
    }

    private Map<String, String> found(Table live, Column column, Map<String, String> said) {
        Set<String> listed = listed(live, column);
        Set<String> gone = new TreeSet<>(listed);
        gone.removeAll(current());
        gone.removeAll(said.keySet());
        List<Kind> came = new ArrayList<>(hierarchy.kinds().stream()
                .filter(kind -> kind.hasRows() && kind.values().stream().noneMatch(listed::contains)).toList());
        Table after = collected.tables().planned(live.name());
        if (gone.size() != 1 || came.size() != 1 || after == null || !sameColumns(live, after, came.get(0))) {
            return Map.of();
        }
        return Map.of(gone.iterator().next(), came.get(0).values().get(0));
    }

    private boolean sameColumns(Table live, Table after, Kind kind) {
        boolean stays = live.columns().stream().allMatch(column -> after.column(column.name()).isPresent());
        return stays && (hierarchy.layout() != Hierarchy.Layout.ONE_TABLE
                || kind.columns().stream().allMatch(column -> Tables.column(live, column) != null));
    }

    private static Set<String> listed(Table table, @Nullable Column column) {
        Set<String> listed = new TreeSet<>();
        for (Check check : table.constraints().checks()) {
            if (column != null && table.columnsOf(check).equals(Set.of(column.name()))) {
                Matcher texts = TEXT.matcher(check.expression());
                while (texts.find()) {
                    listed.add(texts.group(1).replace("''", "'"));
                }
            }
        }
        return listed;
    }
}
