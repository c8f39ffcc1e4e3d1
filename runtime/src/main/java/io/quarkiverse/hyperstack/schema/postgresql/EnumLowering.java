package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.ReservedTables;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Enum types: new labels where they can be added, otherwise a new type to which all columns of the old one move. */
final class EnumLowering {

    private final Workbench bench;
    private final ConversionLowering conversions;

    EnumLowering(Workbench bench, ConversionLowering conversions) {
        this.bench = bench;
        this.conversions = conversions;
    }

    void add(Change.AddEnumType change) {
        bench.steps().add(Phase.TYPES, EnumSql.create(change.object(), change.type().labels()),
                "create type \"" + change.object() + "\"", change);
    }

    void drop(Change.DropEnumType change) {
        List<String> users = bench.around().enumColumns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(change.object())).map(Map.Entry::getKey)
                .filter(column -> !isTrash(column.table()) && !bench.draft().live().tables().containsKey(column.table()))
                .map(column -> "column " + column).toList();
        if (!users.isEmpty()) {
            throw StillUsed.by("type \"" + change.object() + "\" cannot be dropped", users);
        }
        keepTrash(change);
        bench.steps().add(Phase.OLD_TYPES, "DROP TYPE " + Quoted.name(change.object()),
                "drop type \"" + change.object() + "\"", change);
    }

    void change(Change.ChangeEnumType change) {
        if (bench.touched().replacedTypes().contains(change.object())) {
            replace(change);
        } else {
            addLabels(change);
        }
    }

    private void addLabels(Change.ChangeEnumType change) {
        List<String> before = change.before().labels();
        List<String> after = change.after().labels();
        for (int i = 0; i < after.size(); i++) {
            if (!before.contains(after.get(i))) {
                String where = i > 0
                        ? " AFTER " + Quoted.text(after.get(i - 1))
                        : before.isEmpty() ? "" : " BEFORE " + Quoted.text(before.get(0));
                bench.steps().add(Phase.TYPES,
                        "ALTER TYPE " + Quoted.name(change.object()) + " ADD VALUE " + Quoted.text(after.get(i)) + where,
                        "add value '" + after.get(i) + "' to type \"" + change.object() + "\"", change);
            }
        }
    }

    private void replace(Change.ChangeEnumType change) {
        QualifiedName type = change.object();
        QualifiedName old = new QualifiedName(type.schema(),
                "hyperstack_old_type_" + Integer.toHexString(type.toString().hashCode()));
        bench.steps().add(Phase.OLD_TYPES_ASIDE,
                "ALTER TYPE " + Quoted.name(type) + " RENAME TO " + Quoted.name(old.name()),
                "make way for the new type \"" + type + "\"", change);
        bench.steps().add(Phase.TYPES, EnumSql.create(type, change.after().labels()), "create type \"" + type + "\"", change);
        keepTrash(change);
        bench.touched().retyped().forEach((column, cause) -> {
            if (cause.equals(change) && !isTrash(column.table())) {
                convert(column, change);
            }
        });
        bench.steps().add(Phase.OLD_TYPES, "DROP TYPE " + Quoted.name(old), "drop the old type \"" + type + "\"", change);
    }

    private void convert(ColumnName name, Change.ChangeEnumType change) {
        String type = Quoted.name(change.object());
        boolean array = bench.before(name).map(column -> column.type().sql().endsWith("[]")).orElse(false);
        List<String> gone = change.before().labels().stream().filter(label -> !change.after().labels().contains(label))
                .toList();
        String given = bench.draft().values().conversions().get(name);
        conversions.convert(name, new DataType(array ? type + "[]" : type, null),
                given != null ? given : array ? array(name, type, gone) : single(name, type, gone, change), change);
        ColumnValue before = bench.before(name).map(Column::value).orElse(new ColumnValue.None());
        conversions.setDefaultAside(name, before, bench.after(name).map(Column::value).orElse(before), change);
    }

    private static String single(ColumnName name, String type, List<String> gone, Change.ChangeEnumType change) {
        String text = Quoted.name(name.column()) + "::text";
        return gone.isEmpty()
                ? text + "::" + type
                : "CASE WHEN " + text + " IN (" + EnumSql.texts(change.after().labels()) + ") THEN " + text + "::" + type
                        + " END";
    }

    private static String array(ColumnName name, String type, List<String> gone) {
        String texts = Quoted.name(name.column()) + "::text[]";
        for (String label : gone) {
            texts = "array_remove(" + texts + ", " + Quoted.text(label) + ")";
        }
        return texts + "::" + type + "[]";
    }

    /** What is kept in trash tables keeps its labels as text. */
    private void keepTrash(Change change) {
        bench.around().enumColumns().forEach((column, type) -> {
            if (type.equals(change.object()) && isTrash(column.table())) {
                String name = Quoted.name(column.column());
                bench.steps().add(Phase.CONVERSIONS,
                        TableSql.alter(column.table(), "ALTER COLUMN " + name + " TYPE text USING " + name + "::text"),
                        "keep the values of type \"" + type + "\" in table \"" + column.table() + "\" as text", change);
            }
        });
    }

    private static boolean isTrash(QualifiedName table) {
        return ReservedTables.contains(table.name());
    }
}
