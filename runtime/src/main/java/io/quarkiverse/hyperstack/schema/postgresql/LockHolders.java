package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * Who keeps a change from getting its lock. While it waits, everybody who wants to read the table waits behind it, so it does
 * not wait for long.
 *
 * @param connection whose transaction has failed
 * @param lockWait how long the change waited
 */
record LockHolders(Connection connection, Duration lockWait) {

    private static final String HOLDERS = """
            select distinct format('process %s (%s%s, %s since %s)', a.pid, a.usename, ', ' || nullif(a.application_name, ''),
              a.state, to_char(a.state_change, 'HH24:MI:SS')) as holder
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'relation' and l.granted and l.database = (select oid from pg_database where datname = current_database())
              and a.pid <> pg_backend_pid() and a.xact_start is not null and l.relation >= 16384
            order by 1""";

    /** The failure with the names of those who hold locks now; the transaction is rolled back to ask. */
    HyperstackException waitedFor(Step step, SQLException cause) throws SQLException {
        connection.rollback();
        List<String> holders = new ArrayList<>();
        Surroundings.query(connection, HOLDERS, row -> holders.add(row.getString("holder")));
        String who = holders.isEmpty() ? "by somebody who is gone by now" : "by " + String.join(", ", holders);
        return new HyperstackException(Problem.DATABASE_LOCKED,
                "\"" + step.cause().object() + "\": waited " + lockWait.toMillis() / 1000.0 + " s for a lock to "
                        + step.reason()
                        + "; tables are held " + who + "; nothing was changed",
                "let the other program finish or stop it, and start again", cause);
    }
}
