package io.quarkiverse.hyperstack.schema.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** What is in the database and what nobody declares: a table, and a column of a table that stays. With values. */
final class Strangers {

    static final String COLUMN = "not ours";
    private static final String TABLE = "nobody's";

    private final Arena arena;
    /** The table that has the column; null when every table goes. */
    private final @Nullable ModelTable host;
    private List<List<@Nullable String>> values = List.of();

    Strangers(Arena arena, Pair pair) {
        this.arena = arena;
        this.host = pair.first().tables.stream().filter(table -> pair.second().table(table.id).isPresent()).findFirst()
                .orElse(null);
    }

    void settle(Connection connection) throws SQLException {
        Language language = arena.language();
        List<String> statements = new ArrayList<>(List.of(
                "create table " + language.quote(TABLE) + " (id integer primary key, note text)",
                "insert into " + language.quote(TABLE) + " values (1, 'stays'), (2, null)"));
        if (host != null) {
            String table = language.quote(host.name);
            statements.add("alter table " + table + " add column " + language.quote(COLUMN) + " text");
            statements.add("update " + table + " set " + language.quote(COLUMN) + " = 'stays with ' || coalesce("
                    + language.quote(host.known(host.tag).name()) + ", 'nothing')");
        }
        Arena.run(connection, statements);
        values = values(connection, host);
    }

    /** They are as they were, whatever their table is called now. */
    void expectUntouched(Connection connection, Model now) throws SQLException {
        ModelTable table = host == null ? null : now.table(host.id).orElseThrow();
        assertThat(values(connection, table)).as("what nobody declares").isEqualTo(values);
    }

    private List<List<@Nullable String>> values(Connection connection, @Nullable ModelTable table) throws SQLException {
        Language language = arena.language();
        List<List<@Nullable String>> all = new ArrayList<>(
                Arena.query(connection, "select id, note from " + language.quote(TABLE) + " order by id"));
        if (table != null) {
            all.addAll(Arena.query(connection, "select " + language.quote(COLUMN) + " from " + language.quote(table.name)
                    + " order by 1"));
        }
        return all;
    }

    /** The structure without them. */
    static Catalog without(Catalog catalog) {
        List<Table> tables = catalog.tables().values().stream().filter(table -> !table.name().name().equals(TABLE))
                .map(table -> new Table(table.name(),
                        table.columns().stream().filter(column -> !column.name().equals(COLUMN)).toList(),
                        table.constraints(), table.indexes(), table.comment(), table.options()))
                .toList();
        return Catalog.of(tables, List.copyOf(catalog.sequences().values()),
                List.copyOf(catalog.enumTypes().values()))
                .withOtherNames(catalog.otherNames());
    }
}
