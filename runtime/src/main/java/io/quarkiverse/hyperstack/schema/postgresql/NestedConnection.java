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
    private @Nullable Savepoint transaction;

    private NestedConnection(Connection outer) {
        this.outer = outer;
    }

    /**
     * A connection within a transaction.
     *
     * @param outer inside a transaction
     * @return a connection in auto-commit mode
     */
    static Connection over(Connection outer) {
        return (Connection) Proxy.newProxyInstance(NestedConnection.class.getClassLoader(), new Class<?>[]{Connection.class},
                new NestedConnection(outer));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        int count = arguments == null ? 0 : arguments.length;
        switch (method.getName()) {
            case "getAutoCommit" :
                return transaction == null;
            case "setAutoCommit" :
                setAutoCommit((Boolean) arguments[0]);
                return null;
            case "commit" :
                begin(true);
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

    private void setAutoCommit(boolean automatic) throws SQLException {
        if (automatic && transaction != null) {
            outer.releaseSavepoint(transaction);
            transaction = null;
        } else if (!automatic && transaction == null) {
            begin(false);
        }
    }

    private void begin(boolean again) throws SQLException {
        if (again) {
            if (transaction == null) {
                throw new SQLException("There is no transaction to commit");
            }
            outer.releaseSavepoint(transaction);
        }
        transaction = outer.setSavepoint();
    }

    private void rollback() throws SQLException {
        if (transaction == null) {
            throw new SQLException("There is no transaction to roll back");
        }
        outer.rollback(transaction);
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(outer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
