package io.quarkiverse.hyperstack.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.PlainScript;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/** The database of a datasource of a running application, with rows to be put into it. */
final class SeedDatabase {

    private final String datasource;
    private final DataSource source;
    private final Clock clock;

    SeedDatabase(String datasource, DataSource source, Clock clock) {
        this.datasource = datasource;
        this.source = source;
        this.clock = clock;
    }

    /** All of it in one transaction, on a connection of its own, so that the limit for the transactions of requests does not hold. */
    Sown run(SeedScript file) {
        long start = System.nanoTime();
        PlainScript script = PlainScript.of(file.name(), file.text(), source);
        long rows = alone(script::run);
        return new Sown(file.name(), script.size(), rows, since(start), null);
    }

    /**
     * In a transaction of its own, together with the record of it.
     *
     * @param again whether it runs whatever is recorded
     */
    Sown run(SeedMethod method, boolean again) {
        long start = System.nanoTime();
        try {
            Optional<Instant> before = QuarkusTransaction.requiringNew().call(() -> {
                Optional<Instant> ran = method.once() ? claim(method.name(), again) : Optional.empty();
                if (ran.isEmpty()) {
                    inRequest(method);
                }
                return ran;
            });
            return new Sown(method.name(), 0, 0, since(start), before.orElse(null));
        } catch (RuntimeException e) {
            throw new HyperstackException(Problem.SEED_METHOD_FAILED,
                    "The seed " + method.name() + " failed: " + reason(e)
                            + ". Its transaction was rolled back; the seeds before it stay",
                    "correct the method and run migrate seed again", e);
        }
    }

    private Optional<Instant> claim(String name, boolean again) throws SQLException {
        try (Connection connection = source.getConnection()) {
            SeedRecord seeds = new SeedRecord(connection);
            seeds.create();
            Optional<Instant> ran = again ? Optional.empty() : seeds.find(name);
            if (ran.isEmpty()) {
                seeds.remove(name);
                seeds.add(name, clock);
            }
            return ran;
        }
    }

    private static void inRequest(SeedMethod method) throws Exception {
        ManagedContext request = Arc.container().requestContext();
        boolean ours = !request.isActive();
        if (ours) {
            request.activate();
        }
        try {
            method.invoker().invoke(null, new Object[method.parameters()]);
        } finally {
            if (ours) {
                request.terminate();
            }
        }
    }

    /** Remembers that the seeds have still to run, however this start ends. */
    void owe() {
        alone(connection -> {
            SeedRecord seeds = new SeedRecord(connection);
            seeds.create();
            seeds.remove(SeedRecord.DUE);
            seeds.add(SeedRecord.DUE, clock);
            return 0;
        });
    }

    boolean isOwed() {
        return alone(connection -> {
            SeedRecord seeds = new SeedRecord(connection);
            return seeds.isThere() && seeds.find(SeedRecord.DUE).isPresent() ? 1 : 0;
        }) == 1;
    }

    void settle() {
        alone(connection -> {
            SeedRecord seeds = new SeedRecord(connection);
            if (seeds.isThere()) {
                seeds.remove(SeedRecord.DUE);
            }
            return 0;
        });
    }

    private long alone(Work work) {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> work.inTransaction(source));
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof HyperstackException ours) {
                throw ours;
            }
            throw new HyperstackException(Problem.SEED_STATEMENT_FAILED,
                    "The seeds of datasource " + datasource + " cannot be written: " + reason(e),
                    "correct what it names and run migrate seed again", e);
        }
    }

    private static String reason(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null && (root instanceof QuarkusTransactionException || root.getMessage() == null
                || root.getCause() instanceof SQLException || root.getClass().getName().startsWith("jakarta."))) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        return root instanceof SQLException ? text : root.getClass().getName() + ": " + text;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is done within a transaction. */
    private interface Work {

        long on(Connection connection) throws SQLException;

        default long inTransaction(DataSource source) throws SQLException {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                boolean done = false;
                try {
                    long result = on(connection);
                    connection.commit();
                    done = true;
                    return result;
                } finally {
                    if (!done) {
                        connection.rollback();
                    }
                    connection.setAutoCommit(true);
                }
            }
        }
    }
}
