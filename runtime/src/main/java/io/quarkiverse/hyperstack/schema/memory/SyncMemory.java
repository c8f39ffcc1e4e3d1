package io.quarkiverse.hyperstack.schema.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    /** Sorts as text. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final int TABLES_IN_PARENTHESES = 400;

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
     * @param expected what has to be true now, see {@link #writeSource} for sources
     * @return a plan without steps, with the differences that were reported then; empty when a full look is due
     */
    public Optional<Plan> unchanged(String owner, Expectation expected) {
        try (PreparedStatement statement = bare().prepareStatement(words.unchanged() + filled(expected.filled()))) {
            statement.setString(1, owner);
            statement.setString(2, expected.wanted());
            statement.setString(3, TIME.format(expected.trashLimit()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(plan(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.debugf("The last synchronization cannot be looked up, so the structure is compared: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** A pool wraps statements and rows in proxies; making their classes takes the JVM about as long as the query. */
    private Connection bare() throws SQLException {
        return connection.unwrap(Connection.class);
    }

    /** In parentheses, because SQLite has a limit for the depth of an expression. */
    private static String filled(List<String> tables) {
        StringBuilder conditions = new StringBuilder();
        for (int from = 0; from < tables.size(); from += TABLES_IN_PARENTHESES) {
            conditions.append(tables.subList(from, Math.min(tables.size(), from + TABLES_IN_PARENTHESES)).stream()
                    .map(table -> "exists (select 1 from " + table + ")").collect(Collectors.joining(" and ", " and (", ")")));
        }
        return conditions.toString();
    }

    /**
     * What an owner declared, as its last synchronization left it.
     *
     * @param owner whose synchronization it was
     * @return empty when this owner never synchronized this database
     * @throws SQLException when the database refuses
     */
    public Optional<Managed> managed(String owner) throws SQLException {
        return managedLines(owner, columns()).map(SyncMemory::managed);
    }

    /**
     * What anybody declared, as their last synchronizations left it.
     *
     * @return nothing when nobody ever synchronized this database
     * @throws SQLException when the database refuses
     */
    public Managed managed() throws SQLException {
        return ofAll(columns() > 0 ? owners() : List.of());
    }

    /**
     * What some declared, as their last synchronizations left it.
     *
     * @param owners whose synchronizations they were
     * @return nothing when none of them ever synchronized this database
     * @throws SQLException when the database refuses
     */
    public Managed ofAll(List<String> owners) throws SQLException {
        List<Managed.Item> items = new ArrayList<>();
        for (String owner : owners) {
            managed(owner).ifPresent(managed -> items.addAll(managed.items()));
        }
        return Managed.only(items);
    }

    /**
     * Forgets owners.
     *
     * @param gone whose synchronizations they were
     * @return whether any others have synchronized this database
     * @throws SQLException when the database refuses
     */
    public boolean forget(List<String> gone) throws SQLException {
        if (columns() == 0) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement(words.forget())) {
            for (String owner : gone) {
                statement.setString(1, owner);
                statement.executeUpdate();
            }
        }
        return !owners().isEmpty();
    }

    private List<String> owners() throws SQLException {
        List<String> owners = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(words.owners())) {
            while (rows.next()) {
                owners.add(rows.getString(1));
            }
        }
        return owners;
    }

    /**
     * What is remembered of an owner, as its last synchronization left it.
     *
     * @param owner whose synchronization it was
     * @return empty when this owner never synchronized this database
     * @throws SQLException when the database refuses
     */
    public Optional<Remembered> remembered(String owner) throws SQLException {
        int columns = columns();
        Optional<List<List<String>>> lines = managedLines(owner, columns);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // the table of an earlier version knows no tables
        TablesText tables = columns < MemorySql.COLUMNS
                ? TablesText.nothing()
                : text(words.tables(), owner).map(TablesText::parse).orElse(TablesText.nothing());
        return lines.map(all -> new Remembered(managed(all), shapes(all), tables.tables(), tables.shapes()));
    }

    private Optional<List<List<String>>> managedLines(String owner, int columns) throws SQLException {
        return columns == 0 ? Optional.empty() : text(words.managed(), owner).map(Lines::parse);
    }

    private Optional<String> text(String query, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, owner);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static Managed managed(List<List<String>> lines) {
        return Managed.only(lines.stream()
                .map(line -> new Managed.Item(Managed.Kind.valueOf(line.get(0)), object(line), line.get(3))).toList());
    }

    private static Shapes shapes(List<List<String>> lines) {
        SortedMap<QualifiedName, String> shapes = new TreeMap<>();
        lines.stream().filter(line -> line.size() > SHAPE).forEach(line -> shapes.put(object(line), line.get(SHAPE)));
        return new Shapes(shapes);
    }

    private static QualifiedName object(List<String> line) {
        return new QualifiedName(line.get(1).isEmpty() ? null : line.get(1), line.get(2));
    }

    /**
     * Remembers a synchronization together with the structure that the database has now: to be called within the transaction
     * that made the changes, after all of them.
     *
     * @param owner whose synchronization it is
     * @param synchronization what to remember
     * @param trashSince when the oldest entry of the trash came there; null when there is none
     * @throws SQLException when the database refuses
     */
    public void write(String owner, Synchronization synchronization, @Nullable Instant trashSince) throws SQLException {
        int columns = columns();
        if (columns < MemorySql.COLUMNS) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : columns == 0 ? List.of(words.create()) : words.upgrades(columns)) {
                    statement.execute(sql);
                }
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
            statement.setString(7, trashSince == null ? null : TIME.format(trashSince));
            statement.setString(8, synchronization.tables().isEmpty() ? null : TablesText.of(synchronization.tables()));
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

    /** How many the table has; 0 when it is not there. */
    private int columns() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(words.exists())) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static Plan plan(String unhandled, String undeclared) {
        return new Plan(List.of(), Renames.none(),
                Lines.parse(unhandled).stream().map(line -> new Unhandled(line.get(0), line.get(1))).toList(),
                Lines.parse(undeclared).stream()
                        .map(line -> new QualifiedName(line.get(0).isEmpty() ? null : line.get(0), line.get(1))).toList(),
                List.of(), List.of());
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
