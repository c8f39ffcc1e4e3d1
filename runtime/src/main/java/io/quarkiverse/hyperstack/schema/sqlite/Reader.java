package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.ReservedTables;

/**
 * Reads the tables of a SQLite database out of <a href="https://sqlite.org/schematab.html">sqlite_schema</a>, the only place
 * that has all of a table. Virtual tables and what belongs to them are left out.
 */
final class Reader {

    private static final String TABLES = """
            select name, sql from sqlite_master where type = 'table' and sql is not null
            and name in (select name from pragma_table_list where schema = 'main' and type = 'table') order by name""";
    /** Views, virtual tables and the tables behind those. */
    private static final String OTHERS = """
            select name from pragma_table_list where schema = 'main' and type <> 'table' order by name""";
    private static final String INDEXES = "select tbl_name, name, sql from sqlite_master where type = 'index' and sql is not null";

    /** SQLite's names do not care about the case of letters. */
    private final Map<String, TableDefinition> definitions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<Index>> indexes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final List<QualifiedName> others = new ArrayList<>();

    private Reader() {
    }

    static Catalog read(Connection connection) throws SQLException {
        Reader reader = new Reader();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    reader.table(rows.getString(1), rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(INDEXES)) {
                while (rows.next()) {
                    reader.index(rows.getString(1), rows.getString(2), rows.getString(3));
                }
            }
            try (ResultSet rows = statement.executeQuery(OTHERS)) {
                while (rows.next()) {
                    reader.others.add(QualifiedName.of(rows.getString(1)));
                }
            }
        }
        List<Table> tables = reader.definitions.keySet().stream().map(reader::table).toList();
        Spelling spelling = new Spelling(tables);
        return Catalog.of(tables.stream().filter(table -> !ReservedTables.contains(table.name().name())).map(spelling::of)
                .toList(), List.of(), List.of()).withOtherNames(reader.others);
    }

    private void table(String name, String sql) {
        try {
            definitions.put(name, TableParser.parse(name, sql));
        } catch (UnreadableSqlException e) {
            throw unreadable("table", name, e);
        }
    }

    private void index(String table, String name, String sql) {
        TableDefinition definition = definitions.get(table);
        if (definition == null) {
            return;
        }
        try {
            Expressions expressions = new Expressions(table, definition.columns().stream().map(c -> c.name()).toList());
            indexes.computeIfAbsent(table, key -> new ArrayList<>()).add(IndexParser.parse(name, sql, expressions));
        } catch (UnreadableSqlException e) {
            throw unreadable("index", name, e);
        }
    }

    private static HyperstackException unreadable(String kind, String name, UnreadableSqlException e) {
        return new HyperstackException(Problem.STRUCTURE_UNREADABLE,
                "the SQL of " + kind + " \"" + name + "\" in sqlite_schema cannot be understood: " + e.getMessage(),
                "report the statement that .schema shows, or create the " + kind + " again in plain SQL", e);
    }

    private Table table(String name) {
        TableDefinition definition = definitions.get(name);
        List<Constraint> constraints = new ArrayList<>(definition.constraints());
        constraints.replaceAll(constraint -> constraint instanceof ForeignKey key && definition.implicit().contains(key)
                ? resolved(key)
                : constraint);
        return new Table(QualifiedName.of(name), definition.columns(), Constraints.of(constraints),
                indexes.getOrDefault(name, List.of()), null, definition.options());
    }

    /** A reference without columns means the primary key of its target. */
    private ForeignKey resolved(ForeignKey key) {
        TableDefinition target = definitions.get(key.target().table().name());
        List<String> columns = target == null
                ? List.of()
                : target.constraints().stream().filter(PrimaryKey.class::isInstance).map(PrimaryKey.class::cast)
                        .map(PrimaryKey::columns).findFirst().orElse(List.of());
        if (columns.size() != key.columns().size()) {
            return key;
        }
        return new ForeignKey(key.name(), key.columns(), new ForeignKey.Target(key.target().table(), columns), key.rules());
    }
}
