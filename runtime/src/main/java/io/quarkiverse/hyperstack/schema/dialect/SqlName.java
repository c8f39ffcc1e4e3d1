package io.quarkiverse.hyperstack.schema.dialect;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Names in SQL, always quoted, as the standard has it and every kind of database here takes it. */
public final class SqlName {

    private SqlName() {
    }

    /**
     * A name.
     *
     * @param name as the database spells it
     * @return in double quotes
     */
    public static String of(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * A name of a table, sequence or type.
     *
     * @param name as the database spells it
     * @return with its schema, where it names one
     */
    public static String of(QualifiedName name) {
        return name.schema() == null ? of(name.name()) : of(name.schema()) + "." + of(name.name());
    }

    /**
     * Several names.
     *
     * @param names as the database spells them
     * @return separated by commas
     */
    public static String list(List<String> names) {
        return names.stream().map(SqlName::of).collect(Collectors.joining(", "));
    }
}
