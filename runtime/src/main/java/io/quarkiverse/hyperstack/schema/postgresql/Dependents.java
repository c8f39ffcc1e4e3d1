package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.postgresql.Dependent.Kind;

/**
 * All that uses some things, directly or through others, in an order in which it can be made: what is used comes first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>
 */
final class Dependents {

    private final Connection connection;
    /** Each with what uses it. */
    private final Map<Dependent, Set<Dependent>> users = new LinkedHashMap<>();

    private Dependents(Connection connection) {
        this.connection = connection;
    }

    /** What uses the things; the parts of tables among it are what the things' own tables have. */
    static Dependents of(Connection connection, Collection<Thing> things) throws SQLException {
        Dependents dependents = new Dependents(connection);
        Set<Dependent> found = new LinkedHashSet<>();
        for (Set<Dependent> some : dependents.users(List.copyOf(things)).values()) {
            found.addAll(some);
        }
        dependents.follow(found);
        return dependents;
    }

    /** In the order in which they are made. */
    List<Dependent> inOrder() {
        List<Dependent> order = new ArrayList<>();
        Set<Dependent> seen = new LinkedHashSet<>();
        users.keySet().forEach(dependent -> visit(dependent, seen, order));
        Collections.reverse(order);
        return order;
    }

    private void visit(Dependent dependent, Set<Dependent> seen, List<Dependent> order) {
        if (seen.add(dependent)) {
            users.getOrDefault(dependent, Set.of()).forEach(user -> visit(user, seen, order));
            order.add(dependent);
        }
    }

    private void follow(Set<Dependent> first) throws SQLException {
        Set<Dependent> open = first;
        while (!open.isEmpty()) {
            open.forEach(dependent -> users.put(dependent, new LinkedHashSet<>()));
            List<Dependent> asked = open.stream().filter(Dependents::isFollowed).toList();
            Set<Dependent> found = new LinkedHashSet<>();
            Map<Integer, Set<Dependent>> answers = users(asked.stream()
                    .map(dependent -> new Thing(dependent.kind().catalog(), dependent.oid(), 0)).toList());
            answers.forEach((position, some) -> {
                Dependent used = asked.get(position - 1);
                for (Dependent user : some) {
                    if (user.partOf() != used.oid() && user.oid() != used.oid()) {
                        users.get(used).add(ofOthers(used, user));
                    }
                }
                found.addAll(users.get(used));
            });
            found.removeAll(users.keySet());
            open = found;
        }
    }

    private static boolean isFollowed(Dependent dependent) {
        return dependent.kind() == Kind.VIEW || dependent.kind() == Kind.ROUTINE || dependent.kind() == Kind.TYPE;
    }

    /** A part of a table that uses a view or a function cannot make way like one that uses its own table. */
    private static Dependent ofOthers(Dependent used, Dependent user) {
        boolean stays = used.kind() != Kind.TYPE && user.kind() == Kind.TABLE_PART && !user.description().startsWith("toast");
        return stays ? new Dependent(Kind.OTHER, user.oid(), user.partOf(), user.description()) : user;
    }

    private Map<Integer, Set<Dependent>> users(List<Thing> things) throws SQLException {
        Map<Integer, Set<Dependent>> found = new LinkedHashMap<>();
        if (things.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement(Dependent.USERS)) {
            statement.setArray(1, connection.createArrayOf("text", things.stream().map(Thing::catalog).toArray()));
            statement.setArray(2, connection.createArrayOf("bigint", things.stream().map(Thing::oid).toArray()));
            statement.setArray(3, connection.createArrayOf("int", things.stream().map(Thing::column).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getInt("position"), key -> new LinkedHashSet<>()).add(Dependent.read(row));
                }
            }
        }
        return found;
    }

    /**
     * Something that is used.
     *
     * @param catalog the system catalog that has it
     * @param oid its number there
     * @param column the number of a column, or 0 for the whole
     */
    record Thing(String catalog, long oid, int column) {
    }
}
