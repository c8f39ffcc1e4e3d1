package io.quarkiverse.hyperstack.schema.trash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * The trash of a database, for plans: what they put in, what comes back with them, and what they throw away. Reads only; all
 * that changes is steps of the plan.
 */
public final class Trash {

    private final Connection connection;
    private final GateSql sql;

    /**
     * @param connection inside a transaction of the dialect
     * @param sql the words of its kind of database
     */
    public Trash(Connection connection, GateSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /**
     * What is in the trash.
     *
     * @return newest first; empty when nothing was ever kept
     * @throws SQLException when the database refuses
     */
    public List<TrashEntry> entries() throws SQLException {
        return new TrashList(connection, sql).entries();
    }

    /**
     * Keeps what a plan would lose.
     *
     * @param losses what the plan would lose
     * @param draft the plan
     * @return steps that work after the renames and before the changes; none without losses
     * @throws HyperstackException {@link Problem#TRASH_NEEDS_KEY} when rows could not be found again
     * @throws SQLException when the database refuses
     */
    public List<Step> keep(List<Loss> losses, Draft draft) throws SQLException {
        if (losses.isEmpty()) {
            return List.of();
        }
        TrashList list = new TrashList(connection, sql);
        List<Step> steps = new ArrayList<>(new Keeping(draft, sql, new LiveRows(connection, sql, draft)).steps(losses,
                list.isThere(), list.lastId() + 1));
        if (list.remembersGone()) {
            steps.add(new Step(new TrashTables(sql).forgetGone(), "forget the numbers of entries that are gone",
                    losses.get(0).cause()));
        }
        return steps;
    }

    /**
     * How old the trash is.
     *
     * @return when the oldest entry came there; null when there is none
     * @throws SQLException when the database refuses
     */
    public @Nullable Instant since() throws SQLException {
        return entries().stream().map(TrashEntry::at).min(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * What is too old or too much.
     *
     * @param limits how long and how much the trash keeps
     * @return some of {@link #entries()}
     * @throws SQLException when the database refuses
     */
    public List<TrashEntry> expired(Limits limits) throws SQLException {
        return expired(limits, entries(), 0, Instant.now());
    }

    /**
     * Finds what comes back: columns and tables that a plan adds, and columns that get back the type from which values were
     * lost. Ask before the gate does, with its values in the draft, so that what comes back answers the gate's questions.
     *
     * @param draft the plan, with the values that it has otherwise
     * @param entries what is in the trash
     * @return the values with those that come back
     * @throws SQLException when the database refuses
     */
    public Restoration restoration(Draft draft, List<TrashEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return nothing(draft, List.of());
        }
        execute("savepoint hyperstack_look");
        try {
            Restoration back = new Returning(connection, sql, draft, new Following(draft.renames()).follow(entries))
                    .restoration();
            execute("release savepoint hyperstack_look");
            return back;
        } catch (SQLException e) {
            execute("rollback to savepoint hyperstack_look");
            return nothing(draft, List.of("nothing comes back from the trash: " + e.getMessage()));
        }
    }

    private static Restoration nothing(Draft draft, List<String> notes) {
        return new Restoration(draft.values(), List.of(), List.of(), Set.of(), notes);
    }

    private void execute(String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /**
     * Lets entries follow the renames of their tables and columns.
     *
     * @param renames what a plan renames
     * @param entries what is in the trash
     * @return steps that work at any time in the plan
     */
    public List<Step> following(Renames renames, List<TrashEntry> entries) {
        if (renames.isEmpty()) {
            return List.of();
        }
        Following following = new Following(renames);
        Change cause = renames.changes().get(0);
        return entries.stream().map(following::follow).filter(entry -> !entries.contains(entry))
                .map(entry -> new Step(new TrashTables(sql).rename(entry), "let " + entry.object() + " in the trash follow",
                        cause))
                .toList();
    }

    /**
     * Throws away what is too old or too much.
     *
     * @param limits how long and how much the trash keeps
     * @param entries what is in the trash and does not come back with the plan
     * @param losses what the plan puts in: it counts, and stays
     * @param draft the plan
     * @return steps that work at any time in the plan; none when the plan does nothing else
     */
    public List<Step> expired(Limits limits, List<TrashEntry> entries, List<Loss> losses, Draft draft) {
        Stream<Change> changes = Stream.concat(draft.changes().stream(), draft.renames().changes().stream());
        return changes.findFirst().map(cause -> {
            long kept = losses.stream().mapToLong(Loss::rows).sum();
            return expired(limits, entries, kept, Instant.now()).stream()
                    .flatMap(entry -> new TrashTables(sql).remove(entry, "expire " + entry.object() + " in the trash", cause))
                    .toList();
        }).orElse(List.of());
    }

    /**
     * What throws entries away by hand.
     *
     * @param entries some of {@link #entries()}
     * @return statements
     */
    public List<String> removal(List<TrashEntry> entries) {
        TrashTables tables = new TrashTables(sql);
        return entries.stream().flatMap(entry -> Stream.of(tables.dropData(entry), tables.delete(entry))).toList();
    }

    /** The entries that are over the limits, beside rows that count. */
    static List<TrashEntry> expired(Limits limits, List<TrashEntry> newestFirst, long rows, Instant now) {
        List<TrashEntry> expired = new ArrayList<>();
        long together = rows;
        for (TrashEntry entry : newestFirst) {
            together += entry.rows();
            if (together > limits.rows() || entry.at().isBefore(now.minus(limits.retention()))) {
                expired.add(entry);
            }
        }
        return expired;
    }
}
