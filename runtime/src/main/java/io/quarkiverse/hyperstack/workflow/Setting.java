package io.quarkiverse.hyperstack.workflow;

import java.util.List;

/**
 * A configuration key of a datasource or persistence unit, with its two spellings.
 *
 * @param root the key's beginning, for instance {@code quarkus.datasource}
 * @param name the datasource or persistence unit; {@link #DEFAULT} for the default one
 * @param suffix the rest, for instance {@code jdbc.url}
 */
public record Setting(String root, String name, String suffix) {

    /** How Quarkus calls the default datasource and the default persistence unit. */
    public static final String DEFAULT = "<default>";

    /**
     * A key of the datasource extension.
     *
     * @param datasource the datasource's name
     * @param suffix for instance {@code jdbc.url}
     * @return {@code quarkus.datasource…}
     */
    public static Setting datasource(String datasource, String suffix) {
        return new Setting("quarkus.datasource", datasource, suffix);
    }

    /**
     * A key of Hibernate ORM.
     *
     * @param unit the persistence unit's name
     * @param suffix for instance {@code schema-management.strategy}
     * @return {@code quarkus.hibernate-orm…}
     */
    public static Setting hibernate(String unit, String suffix) {
        return new Setting("quarkus.hibernate-orm", unit, suffix);
    }

    /**
     * A key of Flyway.
     *
     * @param datasource the datasource's name
     * @param suffix for instance {@code migrate-at-start}
     * @return {@code quarkus.flyway…}
     */
    public static Setting flyway(String datasource, String suffix) {
        return new Setting("quarkus.flyway", datasource, suffix);
    }

    /**
     * A key of this extension.
     *
     * @param datasource the datasource's name
     * @param suffix for instance {@code migrate}
     * @return {@code quarkus.hyperstack…}
     */
    public static Setting hyperstack(String datasource, String suffix) {
        return new Setting("quarkus.hyperstack", datasource, suffix);
    }

    /**
     * The key as the documentation writes it.
     *
     * @return for instance {@code quarkus.datasource."reports".jdbc.url}
     */
    public String key() {
        return name.equals(DEFAULT) ? root + "." + suffix : root + ".\"" + name + "\"." + suffix;
    }

    /**
     * Every spelling that Quarkus accepts.
     *
     * @return one key for the default name, with and without quotes for the others
     */
    public List<String> spellings() {
        return name.equals(DEFAULT) ? List.of(key()) : List.of(key(), root + "." + name + "." + suffix);
    }

    /** The key, for messages. */
    @Override
    public String toString() {
        return key();
    }
}
