package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** Copies all rows of a database into another one: all of them or, with an exception, none. */
public final class DatabaseCopy {

    private final CopyRequest request;
    private final CopyListener listener;

    /**
     * @param request what is to be copied
     * @param listener told how it gets on
     */
    public DatabaseCopy(CopyRequest request, CopyListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Does it.
     *
     * @param whenLocked looks at the target once nobody else can change its structure; throws when it is not as it has to be
     * @return what was copied; nothing was, when rows do not fit and are not to be put aside
     * @throws HyperstackException when the databases cannot be used, rows have no place in the target, the target has rows that
     *         are not to be replaced, or it does not take a row; it is then as it was before
     */
    public CopyResult run(Runnable whenLocked) {
        if (request.source().kind() == Database.POSTGRESQL && request.target().kind() == Database.SQLITE) {
            throw new HyperstackException(Problem.COPY_DIRECTION,
                    request.source().called() + " is PostgreSQL and the target is SQLite, and rows are not copied that way",
                    "copy from SQLite, or between databases of one kind");
        }
        try (Source source = source();
                Connection connection = open(request.target());
                @Nullable
                SkipStore store = request.skipped() == null ? null : SkipStore.open();
                @Nullable
                SkipFile file = request.skipped() == null ? null : SkipFile.create(request.skipped())) {
            CopyResult result = copied(source, target(connection), whenLocked, store, file);
            if (file != null && result.skipped() > 0) {
                file.keep();
            }
            return result;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private Target target(Connection connection) {
        return request.target().kind() == Database.POSTGRESQL
                ? new PostgresqlTarget(connection, request.others().lockTimeout())
                : new SqliteTarget(connection, request.others().lockTimeout());
    }

    private CopyResult copied(Source source, Target target, Runnable whenLocked, @Nullable SkipStore store,
            @Nullable SkipFile file) throws SQLException {
        try {
            return target.inTransaction(() -> {
                target.lock(request.others().tables());
                whenLocked.run();
                requireTwo(source, target);
                return copy(source, target, store, file);
            });
        } catch (SQLException e) {
            if (target.isLocked(e)) {
                throw new HyperstackException(Problem.DATABASE_LOCKED,
                        "Somebody else has been holding a lock of the target for longer than "
                                + request.others().lockTimeout().toMillis() + " ms, and nothing was written: " + e.getMessage(),
                        "let the other program finish or stop it, or wait longer with --lock-timeout", e);
            }
            throw e;
        }
    }

    private void requireTwo(Source source, Target target) throws SQLException {
        if (!source.identity().isEmpty() && source.identity().equals(target.identity())) {
            throw new HyperstackException(Problem.COPY_DIRECTION,
                    request.source().called() + " is the database that the rows are to go to", "name another database");
        }
    }

    private Source source() throws SQLException {
        Connection connection = open(request.source());
        try {
            return request.source().kind() == Database.POSTGRESQL
                    ? PostgresqlSource.open(connection, request.skipped() != null)
                    : SqliteSource.open(connection, SqliteSource.WAIT);
        } catch (SQLException e) {
            connection.close();
            if (request.source().kind() == Database.SQLITE) {
                throw UnreadableFile.problem(request.source(), e);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    private static Connection open(Endpoint endpoint) {
        try {
            return endpoint.connections().open();
        } catch (SQLException e) {
            String said = said(e);
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE,
                    said.startsWith(endpoint.called()) ? said : endpoint.called() + " cannot be opened: " + said,
                    "check its address, user and password, and that it runs", e);
        }
    }

    private CopyResult copy(Source source, Target target, @Nullable SkipStore store, @Nullable SkipFile file)
            throws SQLException {
        CopyPlan plan = new Planning(source, target, request.values(), request.others().tables()).plan();
        target.lock(plan.all());
        List<Table> filled = filled(target, plan);
        List<Misfits> misfits = new Checking(source, target, plan, store).run(listener);
        if (!misfits.isEmpty() && store == null) {
            return new CopyResult(List.of(), misfits);
        }
        if (!filled.isEmpty()) {
            target.clear(plan.all());
        }
        Loading loading = new Loading(source, target, plan, listener);
        List<CopiedTable> copied = loading.run(store, file);
        if (file != null) {
            file.finish();
        }
        Interruption.look();
        return new CopyResult(copied, misfits);
    }

    private List<Table> filled(Target target, CopyPlan plan) throws SQLException {
        List<Table> filled = new ArrayList<>();
        for (Table table : plan.all()) {
            if (Sql.numberIfAny(target.connection(), "SELECT 1 FROM " + target.from(table) + " LIMIT 1").isPresent()) {
                filled.add(table);
            }
        }
        if (!filled.isEmpty() && request.into() == CopyRequest.Into.EMPTY) {
            List<String> counts = new ArrayList<>();
            for (Table table : filled) {
                long rows = Sql.number(target.connection(), "SELECT count(*) FROM " + target.from(table));
                counts.add("\"" + table.name() + "\" " + rows);
            }
            throw new HyperstackException(Problem.COPY_TARGET_NOT_EMPTY,
                    "The target has rows already: " + String.join(", ", counts),
                    "name an empty database, or give --replace to remove these rows");
        }
        return filled;
    }

    private static HyperstackException refused(SQLException e) {
        return new HyperstackException(Problem.COPY_REFUSED, "The copy failed, and the target is as before: " + said(e),
                "correct what the message is about, and copy again", e);
    }

    /** What a driver says, on one line and without a full stop. */
    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("[.\\s]+$", "").replaceAll("\\s*\\n\\s*", "; ");
    }
}
