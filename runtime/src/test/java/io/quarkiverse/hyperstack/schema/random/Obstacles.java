package io.quarkiverse.hyperstack.schema.random;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Tries whether a second structure takes the rows of the first: they are put into it one by one, beside the engine.
 *
 * @param connection to a database that has the second structure and no rows
 */
record Obstacles(Arena arena, Pair pair, Cells cells, Connection connection) {

    /** What is in the way; empty when nothing is. */
    List<String> of(Snapshot rows) throws SQLException {
        List<String> found = new ArrayList<>();
        arena.ignoreReferences(connection);
        for (ModelTable table : pair.second().tables) {
            Optional<ModelTable> old = pair.first().table(table.id);
            if (old.isPresent()) {
                for (Map<Integer, String> row : rows.rows(old.get())) {
                    tryRow(old.get(), table, row, found);
                }
            }
        }
        for (ModelTable table : pair.second().tables) {
            for (ModelPart.Reference reference : table.parts(ModelPart.Reference.class).toList()) {
                orphans(table, reference, found);
            }
        }
        return found;
    }

    private void tryRow(ModelTable old, ModelTable table, Map<Integer, String> row, List<String> found) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ModelColumn column : table.columns) {
            ModelColumn from = old.column(column.id()).orElse(null);
            if (from == null && table.isInPrimaryKey(column.id()) && !column.isNumbered()
                    && column.value().byDefault() == null) {
                found.add("nothing says what the rows have in the new primary key");
            }
            if (from == null || column.isGenerated()) {
                continue;
            }
            String value = cells.after(old, from, table, column, String.valueOf(row.get(column.id())));
            boolean filled = Snapshot.isNull(value) && column.value().byDefault() != null && !cells.takesNull(table, column);
            if (!filled) {
                columns.add(arena.language().quote(column.name()));
                values.add(literal(column, value));
            }
            if (Snapshot.isNull(value) && table.isInPrimaryKey(column.id())) {
                found.add("NULL in the primary key, which SQLite itself would take");
            }
            boolean ruled = !column.nullable()
                    || table.parts.stream().anyMatch(part -> part.columns().contains(column.id()));
            if (ruled && cells.fate(old, from, String.valueOf(row.get(column.id()))) == Cells.Fate.OPEN) {
                found.add("another value, of which a rule in the new structure may think anything");
            }
            if (value == null && cells.isSameEnum(from, column)) {
                found.add("a label in use goes");
            }
        }
        String insert = arena.insert(arena.language().quote(table.name), columns, values);
        try {
            Arena.run(connection, List.of(insert));
        } catch (SQLException e) {
            found.add(String.valueOf(e.getMessage()));
        }
    }

    private static String literal(ModelColumn column, @Nullable String value) {
        return value == null ? "null" : value;
    }

    private void orphans(ModelTable table, ModelPart.Reference reference, List<String> found) throws SQLException {
        Language language = arena.language();
        ModelTable target = pair.second().table(reference.table()).orElseThrow();
        List<Integer> key = target.keys().filter(k -> k.id() == reference.key()).findFirst().orElseThrow().columns();
        List<String> conditions = new ArrayList<>();
        List<String> nulls = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String child = "c." + language.quote(table.known(reference.columns().get(i)).name());
            conditions.add("p." + language.quote(target.known(key.get(i)).name()) + " = " + child);
            nulls.add(child + " is not null");
        }
        List<List<@Nullable String>> orphans = Arena.query(connection,
                "select 1 from " + language.quote(table.name) + " c where " + String.join(" and ", nulls)
                        + " and not exists (select 1 from " + language.quote(target.name) + " p where "
                        + String.join(" and ", conditions) + ")");
        if (!orphans.isEmpty()) {
            found.add(orphans.size() + " rows of " + table.name + " point at nothing");
        }
    }
}
