package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject.Kind;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** All that has a name of its own, and is neither part of something else nor of an extension. */
final class DroppableObjects {

    private static final String DEPENDENT_OBJECTS_STILL_EXIST = "2BP01";
    private static final String DETAIL = "Detail: ";

    private static final String LIST = """
            with wanted as (
              select oid, nullif(nspname, current_schema()) as schema
              from pg_namespace where nspname = current_schema() or nspname = any (?)),
            objects as (
              select case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW' when 'S' then 'SEQUENCE'
                  when 'f' then 'FOREIGN_TABLE' when 'c' then 'TYPE' else 'TABLE' end as kind,
                w.schema, c.relname as name, '' as arguments, 'pg_class'::regclass as class, c.oid
              from pg_class c join wanted w on w.oid = c.relnamespace
              where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f', 'c') and not c.relispartition
                and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                  and c.relkind = 'S' and d.deptype in ('a', 'i'))
              union all
              select case p.prokind when 'p' then 'PROCEDURE' when 'a' then 'AGGREGATE' else 'FUNCTION' end,
                w.schema, p.proname, pg_get_function_identity_arguments(p.oid), 'pg_proc'::regclass, p.oid
              from pg_proc p join wanted w on w.oid = p.pronamespace
              union all
              select case t.typtype when 'd' then 'DOMAIN' else 'TYPE' end, w.schema, t.typname, '', 'pg_type'::regclass, t.oid
              from pg_type t join wanted w on w.oid = t.typnamespace where t.typtype in ('e', 'd', 'r'))
            select kind, schema, name, arguments from objects o
            where not exists (select from pg_depend e where e.classid = o.class and e.objid = o.oid and e.refobjid <> o.oid
              and e.deptype in ('e', 'i'))
            order by kind, schema nulls first, name, arguments""";

    private final Connection connection;
    private final Statement statement;
    private final Set<DatabaseObject> left;

    private DroppableObjects(Connection connection, Statement statement, Collection<DatabaseObject> objects) {
        this.connection = connection;
        this.statement = statement;
        this.left = new LinkedHashSet<>(objects);
    }

    static List<DatabaseObject> list(Connection connection, Set<String> schemas) throws SQLException {
        List<DatabaseObject> objects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    objects.add(new DatabaseObject(Kind.valueOf(found.getString("kind")),
                            new QualifiedName(found.getString("schema"), found.getString("name")),
                            found.getString("arguments")));
                }
            }
        }
        return objects;
    }

    /** In rounds, for a view may depend on a function and a function on a table; all tables at once, for their keys. */
    static void drop(Connection connection, List<DatabaseObject> objects) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            DroppableObjects drop = new DroppableObjects(connection, statement, objects);
            SQLException refused;
            int before;
            do {
                before = drop.left.size();
                refused = drop.round();
            } while (!drop.left.isEmpty() && drop.left.size() < before);
            if (refused != null && !drop.left.isEmpty()) {
                throw new HyperstackException(Problem.DROP_DEPENDENTS, "what the application has made cannot be dropped: "
                        + dependents(refused) + "; nothing was dropped",
                        "drop what depends on it yourself, or map it with an entity", refused);
            }
        }
    }

    private @Nullable SQLException round() throws SQLException {
        List<DatabaseObject> tables = left.stream().filter(object -> object.kind() == Kind.TABLE).toList();
        @Nullable
        SQLException refused = null;
        if (!tables.isEmpty()) {
            refused = attempt("DROP TABLE IF EXISTS "
                    + tables.stream().map(table -> Quoted.name(table.name())).collect(Collectors.joining(", ")), tables);
        }
        for (DatabaseObject object : List.copyOf(left)) {
            if (object.kind() != Kind.TABLE) {
                SQLException reason = attempt("DROP " + object.kind().words() + " IF EXISTS " + Quoted.name(object.name())
                        + (isRoutine(object.kind()) ? "(" + object.arguments() + ")" : ""), List.of(object));
                refused = refused == null ? reason : refused;
            }
        }
        return refused;
    }

    private static boolean isRoutine(Kind kind) {
        return kind == Kind.FUNCTION || kind == Kind.PROCEDURE || kind == Kind.AGGREGATE;
    }

    private @Nullable SQLException attempt(String sql, List<DatabaseObject> objects) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            statement.execute(sql);
            connection.releaseSavepoint(before);
            left.removeAll(objects);
            return null;
        } catch (SQLException e) {
            if (!DEPENDENT_OBJECTS_STILL_EXIST.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return e;
        }
    }

    /** PostgreSQL names everything that depends on something in its detail. */
    private static String dependents(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        int detail = message.indexOf(DETAIL);
        return (detail < 0 ? message : message.substring(detail + DETAIL.length())).replaceFirst("(?s)\\R\\s*Hint: .*", "")
                .strip().replaceAll("\\s*\\R\\s*", ", ");
    }
}
