package io.quarkiverse.hyperstack.schema.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.MemorySql;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;

/**
 * What the database remembers of the last synchronization of each owner. Several owners may share a database: each has a row
 * of its own, and when one of them changes the structure, the others look once and remember it anew.
 */
public final class SyncMemory {

    private static final Logger LOG = Logger.getLogger(SyncMemory.class);

    /** Where the shape stands in a line. */
    private static final int SHAPE = 4;

    private final Connection connection;
    private final MemorySql words;

    /**
     * @param connection to the database
     * @param words the words of its kind
     */
    public SyncMemory(Connection connection, MemorySql words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * The plan of the last synchronization when it is still the plan of today: the same structure is wanted, and the database
     * still has the structure that it had then. Costs one query.
     * <p>
     * Belongs before any transaction, because that query fails where there is no memory yet. It never throws: a database
     * that cannot answer is one to look at properly.
     *
     * @param owner whose synchronization it was
     * @param wanted the fingerprint of what is wanted now, or of its source, see {@link #writeSource}
     * @return a plan without steps, with the differences that were reported then; empty when a full look is due
     */
    public Optional<Plan> unchanged(String owner, String wanted) {
        try (PreparedStatement statement = connection.prepareStatement(words.unchanged())) {
            statement.setString(1, owner);
            statement.setString(2, wanted);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(plan(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.debugf("The last synchronization cannot be looked up, so the structure is compared: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What an owner declared, as its last synchronization left it.
     *
     * @param owner whose synchronization it was
     * @return empty when this owner never synchronized this database
     * @throws SQLException when the database refuses
     */
    public Optional<Managed> managed(String owner) throws SQLException {
        return lines(owner).map(lines -> Managed.only(lines.stream()
                .map(line -> new Managed.Item(Managed.Kind.valueOf(line.get(0)), object(line), line.get(3))).toList()));
    }

    /**
     * Which statements made what, at an owner's last synchronization.
     *
     * @param owner whose synchronization it was
     * @return empty shapes when this owner never synchronized this database
     * @throws SQLException when the database refuses
     */
    public Shapes shapes(String owner) throws SQLException {
        SortedMap<QualifiedName, String> fingerprints = new TreeMap<>();
        for (List<String> line : lines(owner).orElse(List.of())) {
            if (line.size() > SHAPE) {
                fingerprints.put(object(line), line.get(SHAPE));
            }
        }
        return new Shapes(fingerprints);
    }

    private Optional<List<List<String>>> lines(String owner) throws SQLException {
        if (!exists()) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(words.managed())) {
            statement.setString(1, owner);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Lines.parse(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /**
     * Remembers a synchronization together with the structure that the database has now: to be called within the transaction
     * that made the changes, after all of them.
     *
     * @param owner whose synchronization it is
     * @param synchronization what to remember
     * @throws SQLException when the database refuses
     */
    public void write(String owner, Synchronization synchronization) throws SQLException {
        if (!exists()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(words.create());
            }
        }
        Plan plan = synchronization.plan();
        try (PreparedStatement statement = connection.prepareStatement(words.write())) {
            statement.setString(1, owner);
            statement.setString(2, synchronization.wanted());
            statement.setString(3, String.join("\n", synchronization.schemas()));
            statement.setString(4, Lines.of(plan.unhandled().stream().map(u -> List.of(u.object(), u.what())).toList()));
            statement.setString(5, Lines.of(plan.undeclaredTables().stream()
                    .map(table -> List.of(Objects.requireNonNullElse(table.schema(), ""), table.name())).toList()));
            statement.setString(6, Lines.of(synchronization.managed().items().stream()
                    .map(item -> line(item, synchronization.shapes())).toList()));
            statement.executeUpdate();
        }
    }

    /**
     * Remembers what a wanted structure was worked out from, so that the next time it need not be worked out to be told. To be
     * called when all is done that belongs to a synchronization.
     *
     * @param owner whose synchronization it was
     * @param wanted the fingerprint of what was wanted; when something else is wanted by now, nothing is remembered
     * @param source the fingerprint of the source: whatever has it wants the same
     * @throws SQLException when the database refuses
     */
    public void writeSource(String owner, String wanted, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(words.writeSource())) {
            statement.setString(1, source);
            statement.setString(2, owner);
            statement.setString(3, wanted);
            statement.executeUpdate();
        }
    }

    private boolean exists() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(words.exists())) {
            return rows.next();
        }
    }

    private static Plan plan(String unhandled, String undeclared) {
        return new Plan(List.of(), Renames.none(),
                Lines.parse(unhandled).stream().map(line -> new Unhandled(line.get(0), line.get(1))).toList(),
                Lines.parse(undeclared).stream()
                        .map(line -> new QualifiedName(line.get(0).isEmpty() ? null : line.get(0), line.get(1))).toList(),
                List.of(), List.of());
    }

    private static QualifiedName object(List<String> line) {
        return new QualifiedName(line.get(1).isEmpty() ? null : line.get(1), line.get(2));
    }

    /** With the shape of a table or sequence behind it, where that is known. */
    private static List<String> line(Managed.Item item, Shapes shapes) {
        List<String> line = List.of(item.kind().name(), Objects.requireNonNullElse(item.object().schema(), ""),
                item.object().name(), item.part());
        boolean whole = item.kind() == Managed.Kind.TABLE || item.kind() == Managed.Kind.SEQUENCE;
        String shape = whole ? shapes.fingerprints().get(item.object()) : null;
        return shape == null ? line : Stream.concat(line.stream(), Stream.of(shape)).toList();
    }
}
