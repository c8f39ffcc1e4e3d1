package io.quarkiverse.hyperstack.schema.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * A connection whose transactions are savepoints of a transaction that goes on. Closing it does nothing, and so does choosing
 * an isolation. Statements go through {@link NestedStatement}, which lets none of them end the outer transaction.
 */
final class NestedConnection implements InvocationHandler {

    private final Connection outer;
    private final boolean undoing;
    private boolean automatic = true;
    private @Nullable Savepoint transaction;

    private NestedConnection(Connection outer, boolean undoing) {
        this.outer = outer;
        this.undoing = undoing;
    }

    /**
     * A connection within a transaction.
     *
     * @param outer inside a transaction
     * @return a connection in auto-commit mode
     */
    static Connection over(Connection outer) {
        return proxy(new NestedConnection(outer, true));
    }

    /**
     * The same without a way back: its transactions only go on with the outer one. A label that is added to an enum type can be
     * used in a later one, as on a real database, which PostgreSQL allows within one transaction only to a type that was
     * created outside of savepoints.
     *
     * @param outer inside a transaction
     * @return a connection in auto-commit mode
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER TYPE</a>
     */
    static Connection withoutSavepoints(Connection outer) {
        return proxy(new NestedConnection(outer, false));
    }

    private static Connection proxy(NestedConnection handler) {
        return (Connection) Proxy.newProxyInstance(NestedConnection.class.getClassLoader(), new Class<?>[]{Connection.class},
                handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        int count = arguments == null ? 0 : arguments.length;
        switch (method.getName()) {
            case "getAutoCommit" :
                return automatic;
            case "setAutoCommit" :
                setAutoCommit((Boolean) arguments[0]);
                return null;
            case "commit" :
                commit();
                return null;
            case "rollback" :
                if (count == 0) {
                    rollback();
                    return null;
                }
                break;
            case "close", "abort", "setTransactionIsolation", "setReadOnly" :
                return null;
            case "isReadOnly", "isClosed" :
                return false;
            case "equals" :
                return proxy == arguments[0];
            case "hashCode" :
                return System.identityHashCode(proxy);
            default :
                break;
        }
        Object result = call(method, arguments);
        boolean prepared = method.getName().startsWith("prepare");
        if (prepared && count > 0 && arguments[0] instanceof String sql
                && !sql.equals(NestedStatement.withinTransaction(sql))) {
            throw new SQLException("not within the scratch transaction: " + sql);
        }
        return result instanceof Statement statement && !prepared ? NestedStatement.over(statement) : result;
    }

    private void setAutoCommit(boolean wanted) throws SQLException {
        if (wanted != automatic) {
            automatic = wanted;
            end();
            begin();
        }
    }

    private void commit() throws SQLException {
        requireTransaction("commit");
        end();
        begin();
    }

    private void rollback() throws SQLException {
        requireTransaction("roll back");
        if (transaction != null) {
            outer.rollback(transaction);
        }
    }

    private void begin() throws SQLException {
        if (undoing && !automatic) {
            transaction = outer.setSavepoint();
        }
    }

    private void end() throws SQLException {
        if (transaction != null) {
            outer.releaseSavepoint(transaction);
            transaction = null;
        }
    }

    private void requireTransaction(String what) throws SQLException {
        if (automatic) {
            throw new SQLException("There is no transaction to " + what);
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(outer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
