package io.quarkiverse.hyperstack.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/** Asks the source for rows that break the target's keys. */
final class KeyCheck {

    static final String TWICE = "are there more than once, and the target takes each once";
    static final String ORPHAN = "refer to a row that is not there";
    static final String LEFT_BEHIND = "refer to a row that is put aside";

    private static final Set<String> RARE = Set.of("NULLS NOT DISTINCT", "WITHOUT OVERLAPS");

    private final Source source;
    private final List<TableCopy> tables;
    private final Refused refused;

    KeyCheck(Source source, List<TableCopy> tables, Refused refused) {
        this.source = source;
        this.tables = tables;
        this.refused = refused;
    }

    /** All rows of a group but the first one, for each key that has to be unique. */
    void duplicates(TableCopy table) throws SQLException {
        for (List<String> key : uniqueColumns(table.to())) {
            List<String> columns = table.sources(key);
            if (!isAskedHere(table, key) || uniqueColumns(table.from()).stream().anyMatch(columns::containsAll)) {
                continue;
            }
            String place = Sql.each(columns, ", ", name -> source.exact(SqlName.of(name)));
            String filled = Sql.each(columns, " AND ", name -> SqlName.of(name) + " IS NOT NULL");
            refuse(table, key, TWICE, "SELECT " + selected(table, "s") + " FROM (SELECT *, row_number() OVER (PARTITION BY "
                    + place + " ORDER BY " + Source.ROW + ") AS hyperstack_copies FROM " + source.numbered(table.from())
                    + " n WHERE " + filled + ") s WHERE hyperstack_copies > 1");
        }
    }

    /** The rows that refer to nothing, for each foreign key. */
    void orphans(TableCopy table) throws SQLException {
        for (ForeignKey key : table.to().constraints().foreignKeys()) {
            Optional<Reference> reference = reference(table, key);
            if (reference.isEmpty()) {
                continue;
            }
            refuse(table, key.columns(), ORPHAN, "SELECT " + selected(table, "c") + " FROM "
                    + source.numbered(table.from()) + " c WHERE " + reference.get().filled("c")
                    + " AND NOT EXISTS (SELECT 1 FROM " + source.from(reference.get().parent.from()) + " p WHERE "
                    + reference.get().match() + ")");
        }
    }

    /** The rows that refer only to rows which are put aside, for each foreign key. */
    void leftBehind(TableCopy table, String skipped) throws SQLException {
        for (ForeignKey key : table.to().constraints().foreignKeys()) {
            Optional<Reference> reference = reference(table, key);
            if (reference.isPresent()) {
                TableCopy parent = reference.get().parent;
                refuse(table, key.columns(), LEFT_BEHIND, "SELECT " + selected(table, "c") + " FROM "
                        + source.numbered(table.from()) + " c JOIN " + source.numbered(parent.from()) + " p ON "
                        + reference.get().match() + " JOIN " + skipped + " s ON s.tab = " + parent.number() + " AND s.id = p."
                        + Source.ROW + " WHERE NOT EXISTS (SELECT 1 FROM " + source.numbered(parent.from()) + " p WHERE "
                        + reference.get().match() + " AND NOT EXISTS (SELECT 1 FROM " + skipped + " s WHERE s.tab = "
                        + parent.number() + " AND s.id = p." + Source.ROW + "))");
            }
        }
    }

    private Optional<Reference> reference(TableCopy table, ForeignKey key) {
        Optional<TableCopy> parent = tables.stream().filter(t -> t.to().name().equals(key.target().table())).findFirst();
        List<String> columns = table.sources(key.columns());
        List<String> targets = parent.map(p -> p.sources(key.target().columns())).orElse(List.of());
        return columns.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reference(parent.get(), columns, targets));
    }

    /** Whether the values are in the source, and are the same only when their bytes are: no collation takes some for equal. */
    static boolean isAskedHere(TableCopy table, List<String> columns) {
        return !table.sources(columns).isEmpty() && columns.stream().flatMap(name -> table.to().column(name).stream())
                .map(Column::type)
                .noneMatch(type -> type.collation() != null || type.sql().matches("citext|character(\\(.*)?"));
    }

    /** Whether values are the same only when their bytes are and none of them is NULL. */
    static boolean isOrdinary(List<String> clauses) {
        return clauses.stream().noneMatch(clause -> RARE.contains(clause) || clause.contains("COLLATE "));
    }

    private static Set<List<String>> uniqueColumns(Table table) {
        Set<List<String>> keys = new LinkedHashSet<>();
        PrimaryKey primary = table.constraints().primaryKey();
        if (primary != null && isOrdinary(primary.clauses())) {
            keys.add(primary.columns());
        }
        table.constraints().uniqueKeys().stream().filter(key -> isOrdinary(key.clauses())).map(UniqueKey::columns)
                .forEach(keys::add);
        table.indexes().stream().filter(Index::unique).map(index -> plain(table, index))
                .flatMap(Optional::stream).forEach(keys::add);
        return keys;
    }

    /** The columns of an index that has nothing else. */
    static Optional<List<String>> plain(Table table, Index index) {
        if (index.where() != null || !isOrdinary(index.clauses())) {
            return Optional.empty();
        }
        List<String> columns = index.parts().stream().flatMap(part -> table.columns().stream().map(column -> column.name())
                .filter(name -> part.equals(name) || part.equals(SqlName.of(name)))).toList();
        return columns.size() == index.parts().size() ? Optional.of(columns) : Optional.empty();
    }

    private static String selected(TableCopy table, String alias) {
        return Stream.concat(Stream.of(Source.ROW), keyNames(table).stream())
                .map(name -> alias + "." + SqlName.of(name)).collect(Collectors.joining(", "));
    }

    private static List<String> keyNames(TableCopy table) {
        return table.key().stream().map(place -> table.columns().get(place).from()).toList();
    }

    private void refuse(TableCopy table, List<String> columns, String reason, String sql) throws SQLException {
        int parts = table.key().size();
        try (Statement statement = source.connection().createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    List<String> key = new ArrayList<>();
                    for (int i = 0; i < parts; i++) {
                        key.add(rows.getString(i + 2));
                    }
                    refused.add(new Refused.Row(table, rows.getLong(1), String.join(", ", columns), reason, reason,
                            parts == 0 ? "row " + rows.getLong(1) : String.join("/", key)));
                }
            }
        }
    }

    /**
     * A foreign key, in the source's names.
     *
     * @param parent the table that it points at
     * @param columns the columns that refer
     * @param targets the columns that are referred to
     */
    private record Reference(TableCopy parent, List<String> columns, List<String> targets) {

        String filled(String alias) {
            return Sql.each(columns, " AND ", name -> alias + "." + SqlName.of(name) + " IS NOT NULL");
        }

        String match() {
            StringBuilder match = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                match.append(i == 0 ? "" : " AND ").append("p.").append(SqlName.of(targets.get(i))).append(" = c.")
                        .append(SqlName.of(columns.get(i)));
            }
            return match.toString();
        }
    }
}
