package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The schemas in which a script creates by name, put aside under another name, with empty ones in their places, until the
 * surrounding savepoint is rolled back. Renaming a schema locks its row in {@code pg_namespace} and nothing else: other
 * sessions go on reading, writing and even creating tables in it, and only wait to rename, drop or grant on the schema.
 * <p>
 * Limit: what an extension brought into such a schema is found by its bare name only, not as {@code schema.type}.
 *
 * @param renamed each schema's name, with the name it has meanwhile
 */
record Aside(SortedMap<String, String> renamed) {

    private static final String SCHEMAS = """
            select n.nspname, pg_has_role(n.nspowner, 'USAGE') as own, pg_get_userbyid(n.nspowner) as owner, current_user
            from pg_namespace n
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend e
                where e.classid = 'pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')
            order by n.nspname""";

    /**
     * Puts aside what the script names, in the order of the names, so that two who do it wait for each other in one order.
     *
     * @throws HyperstackException {@link Problem#SCHEMA_NOT_OWNED}
     */
    static Aside put(Connection connection, List<String> script) throws SQLException {
        SortedMap<String, String> renamed = new TreeMap<>();
        int before = asideAlready(connection);
        for (String schema : named(connection, script)) {
            String away = "hyperstack_aside_" + (before + renamed.size()) + "_" + schema.hashCode();
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER SCHEMA " + Quoted.name(schema) + " RENAME TO " + Quoted.name(away));
                if (!matches(script, "create\\s+schema\\s+", schema, "\\s*(?:;|$|authorization\\b)")) {
                    statement.execute("CREATE SCHEMA " + Quoted.name(schema));
                }
            }
            renamed.put(schema, away);
        }
        return new Aside(renamed);
    }

    private static List<String> named(Connection connection, List<String> script) throws SQLException {
        List<String> named = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SCHEMAS)) {
            while (row.next()) {
                String schema = row.getString("nspname");
                if (!matches(script, "\\b(?:table|sequence|type)\\s+(?:if\\s+not\\s+exists\\s+)?", schema, "\\s*\\.")) {
                    continue;
                }
                if (!row.getBoolean("own")) {
                    throw notOwned(schema, row.getString("owner"), row.getString("current_user"));
                }
                named.add(schema);
            }
        }
        return named;
    }

    /** A scratch schema may be within another one. */
    private static int asideAlready(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_namespace where nspname like 'hyperstack\\_aside\\_%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static HyperstackException notOwned(String schema, String owner, String role) {
        return new HyperstackException(Problem.SCHEMA_NOT_OWNED,
                "schema \"" + schema + "\" belongs to \"" + owner + "\", of which role \"" + role + "\" is no member, and "
                        + "tables are declared in it by name: to work out their structure the schema is put aside in a "
                        + "transaction that is never committed, which only its owner may do",
                "GRANT " + Quoted.name(owner) + " TO " + Quoted.name(role) + ", or ALTER SCHEMA " + Quoted.name(schema)
                        + " OWNER TO " + Quoted.name(role));
    }

    /** Whether a statement names the schema between two patterns. One name too many costs a renaming, nothing else. */
    private static boolean matches(List<String> script, String before, String schema, String after) {
        Pattern pattern = Pattern.compile(before + "\"?" + Pattern.quote(schema.replace("\"", "\"\"")) + "\"?" + after,
                Pattern.CASE_INSENSITIVE);
        return script.stream().anyMatch(statement -> pattern.matcher(statement).find());
    }

    boolean has(String schema) {
        return renamed.containsKey(schema);
    }

    String standIn(String schema) {
        return renamed.getOrDefault(schema, schema);
    }

    Collection<String> names() {
        return renamed.keySet();
    }

    /** The names that the schemas have meanwhile, each with its real one. */
    Map<String, String> standIns() {
        return renamed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The path on which the script finds its own objects first, then all that is found otherwise. */
    SearchPath path(String home, SearchPath real) {
        List<String> schemas = new ArrayList<>(List.of(home));
        real.schemas().stream().map(this::standIn).forEach(schemas::add);
        return new SearchPath(schemas);
    }
}
