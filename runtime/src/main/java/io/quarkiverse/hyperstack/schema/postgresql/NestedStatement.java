package io.quarkiverse.hyperstack.schema.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * Runs statements as they can run within a transaction that goes on: without {@code CONCURRENTLY}, without the begin and end of
 * a transaction of their own, and not at all where they only tidy up.
 *
 * @param statement runs them
 */
record NestedStatement(Statement statement) implements InvocationHandler {

    private static final Set<String> TRANSACTION = Set.of("begin", "start", "commit", "end");
    private static final Set<String> TIDYING = Set.of("vacuum", "checkpoint", "cluster");
    private static final Set<String> ENDING = Set.of("abort", "prepare", "rollback");
    private static final String NOTHING = "select 1 where false";

    static Statement over(Statement statement) {
        return (Statement) Proxy.newProxyInstance(NestedStatement.class.getClassLoader(), new Class<?>[]{Statement.class},
                new NestedStatement(statement));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean runs = method.getName().startsWith("execute") || method.getName().equals("addBatch");
        if (runs && arguments != null && arguments[0] instanceof String sql) {
            arguments[0] = withinTransaction(sql);
        }
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * A statement as it can run here.
     *
     * @param sql one or more statements
     * @return the same text unless something in it cannot run within a transaction
     * @throws SQLException when it would roll back what it did not begin
     */
    static String withinTransaction(String sql) throws SQLException {
        List<String> kept = new ArrayList<>();
        List<String> statement = new ArrayList<>();
        boolean changed = false;
        for (SqlToken token : SqlTokens.of(sql, Syntax.POSTGRESQL)) {
            if (!token.is(";")) {
                statement.add(token.text());
                continue;
            }
            changed |= add(kept, statement);
            statement = new ArrayList<>();
        }
        changed |= add(kept, statement);
        return !changed ? sql : kept.isEmpty() ? NOTHING : String.join(" ", kept);
    }

    /** Whether it was added otherwise than it stood there. */
    private static boolean add(List<String> kept, List<String> statement) throws SQLException {
        if (statement.isEmpty()) {
            return false;
        }
        String first = word(statement, 0);
        String second = word(statement, 1);
        if (TRANSACTION.contains(first) || TIDYING.contains(first) || first.equals("alter") && second.equals("system")) {
            return true;
        }
        boolean toSavepoint = first.equals("rollback") && statement.stream().anyMatch("to"::equalsIgnoreCase);
        if (ENDING.contains(first) && !toSavepoint && (!first.equals("prepare") || second.equals("transaction"))) {
            throw new SQLException(first.toUpperCase(Locale.ROOT) + " in a migration, which has a transaction of Flyway's");
        }
        boolean concurrently = (first.equals("create") || first.equals("drop") || first.equals("reindex")
                || first.equals("alter")) && statement.removeIf("concurrently"::equalsIgnoreCase);
        kept.addAll(statement);
        kept.add(";");
        return concurrently;
    }

    private static String word(List<String> statement, int index) {
        return index < statement.size() ? statement.get(index).toLowerCase(Locale.ROOT) : "";
    }
}
