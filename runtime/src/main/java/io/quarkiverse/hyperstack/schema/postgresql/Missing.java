package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;

/**
 * The sequences and types that a structure has in its new names and the database does not have yet, so that expressions which
 * name them can be read.
 *
 * @param connection inside a transaction; what is done on it is rolled back by the caller
 */
record Missing(Connection connection) {

    private static final String NOT_THERE = "select name from unnest(?::text[]) name where ";

    /** Creates them. */
    void create(Catalog catalog) throws SQLException {
        List<Sequence> sequences = missing("to_regclass(name) is null", catalog.sequences().values().stream().toList(),
                Sequence::name);
        List<EnumType> types = missing("to_regtype(name) is null", catalog.enumTypes().values().stream().toList(),
                EnumType::name);
        TreeSet<String> schemas = new TreeSet<>();
        sequences.forEach(sequence -> schemas.add(Objects.requireNonNullElse(sequence.name().schema(), "")));
        types.forEach(type -> schemas.add(Objects.requireNonNullElse(type.name().schema(), "")));
        List<String> script = new ArrayList<>();
        schemas.stream().filter(schema -> !schema.isEmpty())
                .forEach(schema -> script.add("CREATE SCHEMA IF NOT EXISTS " + Quoted.name(schema)));
        sequences.forEach(sequence -> script.add("CREATE SEQUENCE " + Quoted.name(sequence.name())));
        types.forEach(type -> script.add(EnumSql.create(type.name(), type.labels())));
        if (!script.isEmpty()) {
            new Script(connection).run(script);
        }
    }

    private <T> List<T> missing(String condition, List<T> all, Function<T, QualifiedName> name)
            throws SQLException {
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> names = all.stream().map(name).map(Quoted::name).toList();
        List<String> missing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NOT_THERE + condition)) {
            Array array = connection.createArrayOf("text", names.toArray());
            statement.setArray(1, array);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    missing.add(row.getString(1));
                }
            }
        }
        return all.stream().filter(object -> missing.contains(Quoted.name(name.apply(object)))).toList();
    }
}
