package io.quarkiverse.hyperstack.schema.trash;

import static io.quarkiverse.hyperstack.schema.trash.TrashTables.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * The rows of a table in the trash, made whole with columns that went into the trash before the table did.
 *
 * @param entry the table
 * @param parts the columns, each with values for rows of the table
 */
record KeptRows(TrashEntry entry, List<TrashEntry> parts) {

    KeptRows {
        parts = List.copyOf(parts);
    }

    /** What there is for a table, from all entries, newest first. */
    static KeptRows of(Table table, TrashEntry entry, List<TrashEntry> newestFirst) {
        List<TrashEntry> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean kept = entry.columns().stream().anyMatch(there -> there.name().equals(column.name()));
            if (!kept && !(column.value() instanceof ColumnValue.Generated)) {
                part(column, entry, newestFirst).ifPresent(parts::add);
            }
        }
        return new KeptRows(entry, parts);
    }

    private static Optional<TrashEntry> part(Column column, TrashEntry entry, List<TrashEntry> newestFirst) {
        return newestFirst.stream()
                .filter(part -> part.id() < entry.id() && part.table().equals(entry.table())
                        && column.name().equals(part.column()) && !part.ofConversion()
                        && part.value().isOf(column.type().sql()) && !part.value().asText()
                        && !part.type().endsWith("serial"))
                .findFirst().filter(part -> part.with(KeptColumn.Role.KEY).stream()
                        .allMatch(key -> entry.columns().stream().anyMatch(there -> there.name().equals(key.name())
                                && there.isOf(key.type()) && there.asText() == key.asText() && !key.asText())));
    }

    /** The columns whose names or types are not the same in the trash and in a table. */
    Set<String> differences(Table table) {
        Set<String> wanted = table.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .map(column -> column.name() + " " + EnumTypes.plain(column.type().sql()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> kept = Stream.concat(entry.columns().stream(), parts.stream().map(TrashEntry::value))
                .map(column -> column.name() + " " + EnumTypes.plain(column.type()))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(wanted, kept).flatMap(Set::stream)
                .filter(column -> !(wanted.contains(column) && kept.contains(column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Something to select the whole rows from, that wants an alias. */
    String source(GateSql sql) {
        String data = sql.quote(entry.dataTable());
        return parts.isEmpty()
                ? data
                : "(select " + data + ".*" + parts.stream().map(part -> ", " + new KeyMatch(part, sql).lookup(VALUE, "")
                        + " as " + sql.quote(part.value().name())).collect(Collectors.joining()) + " from " + data + ")";
    }

    /** Steps that put the columns into the table in the trash. A column of SQLite's type ANY keeps its values without one. */
    List<Step> completed(GateSql sql, Change cause) {
        String data = sql.quote(entry.dataTable());
        return parts.stream().flatMap(part -> {
            String name = sql.quote(part.value().name());
            String type = part.type().equalsIgnoreCase("any") ? "" : " " + part.type();
            String reason = "make " + entry.object() + " in the trash whole with " + part.object();
            return Stream.of(new Step("alter table " + data + " add column " + name + type, reason, cause),
                    new Step("update " + data + " set " + name + " = " + new KeyMatch(part, sql).lookup(VALUE, ""), reason,
                            cause));
        }).toList();
    }
}
