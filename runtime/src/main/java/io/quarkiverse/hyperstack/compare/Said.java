package io.quarkiverse.hyperstack.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * What is said about the way from one structure to another.
 *
 * @param renames each {@code old=new} for a table (on both sides with its schema, or on none), {@code table.old=new} for a
 *        column, the table by its new name
 * @param backfills each {@code table.column=sql}
 */
public record Said(List<String> renames, List<String> backfills) {

    public Said {
        renames = List.copyOf(renames);
        backfills = List.copyOf(backfills);
    }

    /**
     * As the engine understands it.
     *
     * @return the hints
     * @throws HyperstackException {@link Problem#COMMAND_LINE} when something is not written like that
     */
    public Hints hints() {
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
        for (String text : renames) {
            Rename rename = rename(text);
            if (rename.isColumn()) {
                columns.computeIfAbsent(rename.column(), name -> new ArrayList<>()).add(rename.before().get(rename.last()));
            } else {
                tables.computeIfAbsent(name(rename.after()), name -> new ArrayList<>()).add(name(rename.before()));
            }
        }
        SortedMap<ColumnName, String> fillings = new TreeMap<>();
        for (String text : backfills) {
            List<String> column = List.of();
            int equals = NameParts.equalsSign(text);
            if (equals > 0) {
                column = NameParts.of(text.substring(0, equals));
            }
            if (column.size() < 2 || column.size() > 3 || text.substring(equals + 1).isBlank()) {
                throw new HyperstackException(Problem.COMMAND_LINE, "--backfill " + text + " says no value for a column",
                        "write --backfill table.column=sql");
            }
            fillings.put(new ColumnName(name(column.subList(0, column.size() - 1)), column.get(column.size() - 1)),
                    text.substring(equals + 1).strip());
        }
        return new Hints(tables, columns, fillings, new TreeMap<>());
    }

    /**
     * Makes sure that every rename is one: a mistyped one would drop what it was to keep.
     *
     * @param made the renames of the plan
     * @throws HyperstackException {@link Problem#RENAME_WITHOUT_EFFECT}
     */
    public void requireEffect(Renames made) {
        for (String text : renames) {
            Rename rename = rename(text);
            boolean done = rename.isColumn()
                    ? made.columns().entrySet().stream().anyMatch(e -> rename.is(e.getKey(), e.getValue()))
                    : made.tables().entrySet().stream().anyMatch(e -> same(e, rename));
            if (!done) {
                throw new HyperstackException(Problem.RENAME_WITHOUT_EFFECT, "--rename " + text + " renames nothing",
                        rename.isColumn()
                                ? "write table.old=new with a column that only the database has and one that only the target "
                                        + "has, or leave it out"
                                : "write old=new with a table that only the database has and one that only the target has, "
                                        + "or leave it out");
            }
        }
    }

    private static boolean same(Map.Entry<QualifiedName, QualifiedName> made, Rename rename) {
        return made.getKey().toString().equalsIgnoreCase(String.join(".", rename.before()))
                && made.getValue().toString().equalsIgnoreCase(String.join(".", rename.after()));
    }

    private static Rename rename(String text) {
        int equals = NameParts.equalsSign(text);
        if (equals > 0) {
            Rename rename = new Rename(NameParts.of(text.substring(0, equals)), NameParts.of(text.substring(equals + 1)));
            if (rename.isUnderstood()) {
                return rename;
            }
        }
        throw new HyperstackException(Problem.COMMAND_LINE, "--rename " + text + " is no rename",
                "write old=new for a table, or table.old=new for a column");
    }

    private static QualifiedName name(List<String> parts) {
        return parts.size() == 1 ? QualifiedName.of(parts.get(0)) : new QualifiedName(parts.get(0), parts.get(1));
    }

    private record Rename(List<String> before, List<String> after) {

        boolean isColumn() {
            return after.size() == 1 && before.size() > 1;
        }

        boolean isUnderstood() {
            return isColumn()
                    ? before.size() <= 3
                    : !after.isEmpty() && after.size() <= 2 && before.size() == after.size();
        }

        int last() {
            return before.size() - 1;
        }

        ColumnName column() {
            return new ColumnName(name(before.subList(0, last())), after.get(0));
        }

        boolean is(ColumnName old, String name) {
            return old.toString().equalsIgnoreCase(String.join(".", before)) && name.equalsIgnoreCase(after.get(0));
        }
    }
}
