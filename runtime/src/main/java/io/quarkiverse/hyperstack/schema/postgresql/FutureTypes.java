package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * Questions about enum types before they are what they are going to be. A value of a type that is not there is asked about as
 * text; a label that a type does not have yet is held by no row, and stands as NULL.
 *
 * @param words what stands for what, as regular expressions
 */
record FutureTypes(Map<String, String> words) {

    private static final String LABELS = """
            select name, array(select enumlabel::text from pg_enum where enumtypid = to_regtype(name)) as labels,
              to_regtype(name) is not null as there
            from unnest(?::text[]) name""";

    static FutureTypes of(Connection connection, Map<QualifiedName, EnumType> wanted) throws SQLException {
        Map<String, String> words = new TreeMap<>();
        if (!wanted.isEmpty()) {
            Map<String, @Nullable List<String>> there = labels(connection, wanted.keySet());
            wanted.forEach((name, type) -> {
                String printed = Stream.of(Quoted.name(name), name.toString()).distinct().map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")(?![\\w$.])"));
                List<String> labels = there.get(Quoted.name(name));
                if (labels == null) {
                    words.put("::" + printed, "::text");
                } else {
                    type.labels().stream().filter(label -> !labels.contains(label))
                            .forEach(label -> words.put(Pattern.quote(Quoted.text(label)) + "(?=::" + printed + ")", "NULL"));
                }
            });
        }
        return new FutureTypes(words);
    }

    private static Map<String, @Nullable List<String>> labels(Connection connection, Collection<QualifiedName> types)
            throws SQLException {
        Map<String, @Nullable List<String>> labels = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LABELS)) {
            statement.setArray(1, connection.createArrayOf("text", types.stream().map(Quoted::name).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    labels.put(row.getString("name"),
                            row.getBoolean("there") ? new ArrayList<>(Query.texts(row, "labels")) : null);
                }
            }
        }
        return labels;
    }

    String asked(String query) {
        String asked = query;
        for (Map.Entry<String, String> word : words.entrySet()) {
            asked = asked.replaceAll(word.getKey(), word.getValue());
        }
        return asked;
    }
}
