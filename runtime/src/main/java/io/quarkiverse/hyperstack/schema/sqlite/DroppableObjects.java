package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject.Kind;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Tables and views; indexes and triggers go along with them. */
final class DroppableObjects {

    /** The tables behind a virtual table go along with it. */
    private static final String LIST = "SELECT type, name FROM pragma_table_list WHERE schema = 'main'"
            + " AND type IN ('table', 'view', 'virtual') AND name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY name";

    private static final String REFERENCES = "SELECT DISTINCT t.name, k.\"table\" FROM pragma_table_list t,"
            + " pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' AND t.type = 'table'";

    private DroppableObjects() {
    }

    static List<DatabaseObject> list(Connection connection, Set<String> schemas) throws SQLException {
        List<DatabaseObject> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(LIST)) {
            while (found.next()) {
                objects.add(DatabaseObject.of(found.getString(1).equals("view") ? Kind.VIEW : Kind.TABLE,
                        QualifiedName.of(found.getString(2))));
            }
        }
        return objects;
    }

    /** Views of others stay, and work again when their tables are there again. */
    static void drop(Connection connection, List<DatabaseObject> objects) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            refuseReferences(statement, objects);
            for (Kind kind : List.of(Kind.VIEW, Kind.TABLE)) {
                for (DatabaseObject object : objects) {
                    if (object.kind() == kind) {
                        statement.execute("DROP " + kind.words() + " IF EXISTS " + Names.quote(object.name().name()));
                    }
                }
            }
        }
    }

    private static void refuseReferences(Statement statement, List<DatabaseObject> objects) throws SQLException {
        Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        objects.forEach(object -> tables.add(object.name().name()));
        List<String> dependents = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(REFERENCES)) {
            while (found.next()) {
                if (!tables.contains(found.getString(1)) && tables.contains(found.getString(2))) {
                    dependents.add("a foreign key of table \"" + found.getString(1) + "\" depends on table \""
                            + found.getString(2) + "\"");
                }
            }
        }
        if (!dependents.isEmpty()) {
            throw new HyperstackException(Problem.DROP_DEPENDENTS,
                    "what the application has made cannot be dropped: " + String.join(", ", dependents)
                            + "; nothing was dropped",
                    "drop what depends on it yourself, or map it with an entity");
        }
    }
}
