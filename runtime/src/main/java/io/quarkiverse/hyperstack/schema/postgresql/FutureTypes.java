package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * The enum types that are not yet what a plan makes of them: they come with it, get other labels or another name. Everything
 * of these is asked about as text.
 *
 * @param types their names in the plan
 */
record FutureTypes(Set<QualifiedName> types) {

    private static final String TEXT = "text";
    private static final String ARRAY = "\\[\\]$";

    private static final String LABELS = """
            select name, array(select enumlabel::text from pg_enum where enumtypid = to_regtype(name)) as labels,
              to_regtype(name) is not null as there
            from unnest(?::text[]) name""";

    static FutureTypes of(Connection connection, Map<QualifiedName, EnumType> wanted, Renames renames) throws SQLException {
        Set<QualifiedName> types = new TreeSet<>(renames.enumTypes().keySet());
        types.addAll(renames.enumTypes().values());
        if (!wanted.isEmpty()) {
            Map<String, List<String>> there = labels(connection, wanted.keySet());
            wanted.forEach((name, type) -> {
                List<String> labels = there.get(Quoted.name(name));
                if (labels == null || !labels.containsAll(type.labels())) {
                    types.add(name);
                }
            });
        }
        return new FutureTypes(types);
    }

    private static Map<String, List<String>> labels(Connection connection, Set<QualifiedName> types) throws SQLException {
        Map<String, List<String>> labels = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LABELS)) {
            statement.setArray(1, connection.createArrayOf(TEXT, types.stream().map(Quoted::name).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean("there")) {
                        labels.put(row.getString("name"), new ArrayList<>(Query.texts(row, "labels")));
                    }
                }
            }
        }
        return labels;
    }

    /** Whether a type is one of these, or an array of one. */
    boolean contain(String type) {
        return !types.isEmpty() && types.contains(NewWords.parsed(type.replaceAll(ARRAY, "")));
    }

    /** The type that stands for one of these. */
    static String standIn(String type) {
        return type.endsWith("[]") ? TEXT + "[]" : TEXT;
    }

    /** A query with its casts to these types made casts to text. */
    String asked(String query) {
        Map<QualifiedName, QualifiedName> texts = new TreeMap<>();
        types.forEach(type -> texts.put(type, QualifiedName.of(TEXT)));
        return new NewWords(Map.of(), texts, Map.of()).in(query);
    }
}
