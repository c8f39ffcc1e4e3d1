package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a value of one type is made one of another. PostgreSQL is asked whether it knows a direct way; otherwise the value goes
 * through its text.
 */
final class Casts {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private final Connection connection;
    private final Map<List<String>, Boolean> direct = new HashMap<>();

    Casts(Connection connection) {
        this.connection = connection;
    }

    /**
     * The converted value, as an ordinary cast gives it.
     *
     * @param value an expression of the old type
     * @param from the old type
     * @param to the new type
     */
    String cast(String value, String from, String to) throws SQLException {
        String base = base(to);
        if (isBoolean(from) && NUMBERS.contains(base)) {
            return value + "::integer" + (base.equals("integer") ? "" : "::" + to);
        }
        if (NUMBERS.contains(base(from)) && base.equals("boolean")) {
            return "(" + value + " <> 0)";
        }
        // A padded text is no label of an enum type; as text it has no padding.
        boolean padded = base(from).equals("character") || base(from).equals("bpchar");
        return value + (!padded && isDirect(from, to) ? "::" : "::text::") + to;
    }

    private static boolean isBoolean(String type) {
        return type.equals("boolean");
    }

    static boolean isNumber(String type) {
        return NUMBERS.contains(base(type));
    }

    /** The type without length, precision and scale. */
    static String base(String type) {
        return type.replaceAll("\\([^()]*\\)", "").strip();
    }

    private boolean isDirect(String from, String to) throws SQLException {
        List<String> pair = List.of(from, to);
        Boolean known = direct.get(pair);
        if (known == null) {
            known = asked(from, to);
            direct.put(pair, known);
        }
        return known;
    }

    /** A type that is not there yet is an enum type, to which every way leads through its text. */
    private boolean asked(String from, String to) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select null::" + from + "::" + to);
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            connection.rollback(before);
        }
    }

    /** Whether values of a type may be so large that there are ways to store them; those of a type that is not there are not. */
    boolean isStoredAsideWhenLarge(String type) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("select typstorage <> 'p' from pg_type where oid = to_regtype(?)")) {
            statement.setString(1, base(type));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Whether a type is an enum type; one that is not there under this name yet is taken for one. */
    boolean isEnum(String type) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("select coalesce((select typtype = 'e' from pg_type where oid = to_regtype(?)), true)")) {
            statement.setString(1, base(type));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
