package io.quarkiverse.hyperstack.schema.trash;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.trash.KeptColumn.Role;

/**
 * What one change would have lost.
 *
 * @param id its number, for people; never that of another entry that is there
 * @param table the table from which it came, in its name now
 * @param column the column of which these are values, in its name now; null when the whole table went
 * @param columns what is in its data table
 * @param rows how many rows it has
 * @param at when it went into the trash
 * @param how what happened, in words
 */
public record TrashEntry(long id, QualifiedName table, @Nullable String column, List<KeptColumn> columns, long rows, Instant at,
        String how) {

    public TrashEntry {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(how, "how");
        columns = List.copyOf(columns);
    }

    /**
     * The type of the lost column.
     *
     * @return the type in the database's words; empty when the whole table went
     */
    public String type() {
        return column == null ? "" : value().type();
    }

    /**
     * What tells the rows of the lost column apart.
     *
     * @return the names of the key's columns now; empty when the whole table went
     */
    public List<String> keyColumns() {
        return with(Role.KEY).stream().map(KeptColumn::name).toList();
    }

    /**
     * The table in which the rows are, in the connection's own schema.
     *
     * @return {@code hyperstack_trash_<id>}
     */
    public QualifiedName dataTable() {
        return TrashTables.data(id);
    }

    /**
     * What it is, for people.
     *
     * @return for instance {@code column book.price} or {@code table book}
     */
    public String object() {
        return column == null ? "table " + table : "column " + table + "." + column;
    }

    /** The column that was lost; only where it was a column. */
    KeptColumn value() {
        return with(Role.VALUE).get(0);
    }

    List<KeptColumn> with(Role role) {
        return columns.stream().filter(kept -> kept.role() == role).toList();
    }

    /** Whether a change of type put these values here; the column is still there with the others. */
    boolean ofConversion() {
        return column != null && !with(Role.LEFT).isEmpty();
    }
}
