package io.quarkiverse.hyperstack.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What only the build knows and a start needs. It travels from the build to the start as the value of one configuration
 * key.
 *
 * @param launched how the application is launched: in production once it is packaged
 * @param folders where the project lies; empty once the application is packaged
 * @param datasources the JDBC datasources, in the order of their names
 * @param units the persistence units on these datasources, in the order of their names
 */
public record BuiltApplication(RunKind launched, Optional<Folders> folders, List<Datasource> datasources, List<Unit> units) {

    /** The key whose value is {@link #encode()}; not below {@code quarkus.}, so nobody reports it as unknown. */
    public static final String KEY = "io.quarkiverse.hyperstack.built";

    private static final String FIELD = "\t";
    private static final String RECORD = "\n";

    public BuiltApplication {
        Objects.requireNonNull(launched, "launched");
        Objects.requireNonNull(folders, "folders");
        datasources = List.copyOf(datasources);
        units = List.copyOf(units);
    }

    /**
     * Where the project lies.
     *
     * @param project the folder of the application's module
     * @param output the folder of its build results
     */
    public record Folders(Path project, Path output) {
    }

    /**
     * A JDBC datasource.
     *
     * @param name its name
     * @param kind its db-kind
     * @param migrationFiles whether there are migration files for it
     * @param otherFiles another kind of database that has migration files, where this one has none
     */
    public record Datasource(String name, String kind, boolean migrationFiles, Optional<String> otherFiles) {

        /**
         * A datasource whose files are for its own kind of database.
         *
         * @param name its name
         * @param kind its db-kind
         * @param migrationFiles whether there are migration files for it
         */
        public Datasource(String name, String kind, boolean migrationFiles) {
            this(name, kind, migrationFiles, Optional.empty());
        }

        /**
         * Whether the application works with migration files here, be it that those for this kind of database are not begun.
         *
         * @return true when there are some for any kind
         */
        public boolean isMigrated() {
            return migrationFiles || otherFiles.isPresent();
        }

        /**
         * Whether it is a SQLite datasource.
         *
         * @return true for db-kind {@code sqlite}
         */
        public boolean isSqlite() {
            return kind.equals(DatabaseUrl.SQLITE);
        }

        /**
         * For messages.
         *
         * @return {@code the default datasource} or {@code datasource "name"}
         */
        public String title() {
            return name.equals(Setting.DEFAULT) ? "the default datasource" : "datasource \"" + name + "\"";
        }
    }

    /**
     * A persistence unit.
     *
     * @param name its name
     * @param datasource the name of its datasource
     * @param entities whether it has entities
     */
    public record Unit(String name, String datasource, boolean entities) {
    }

    /**
     * The persistence units of a datasource.
     *
     * @param datasource the datasource
     * @return possibly none
     */
    public List<Unit> unitsOf(Datasource datasource) {
        return units.stream().filter(u -> u.datasource().equals(datasource.name())).toList();
    }

    /**
     * A datasource by its name.
     *
     * @param name the name
     * @return empty when there is none of that name
     */
    public Optional<Datasource> datasource(String name) {
        return datasources.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /**
     * This as one text.
     *
     * @return what {@link #decode} understands
     */
    public String encode() {
        List<String> lines = new ArrayList<>();
        lines.add("launched" + FIELD + launched.name());
        folders.ifPresent(f -> lines.add("folders" + FIELD + f.project() + FIELD + f.output()));
        datasources.forEach(
                d -> lines.add("datasource" + FIELD + d.name() + FIELD + d.kind() + FIELD + d.migrationFiles()
                        + FIELD + d.otherFiles().orElse("")));
        units.forEach(u -> lines.add("unit" + FIELD + u.name() + FIELD + u.datasource() + FIELD + u.entities()));
        return String.join(RECORD, lines);
    }

    /**
     * The reverse of {@link #encode()}.
     *
     * @param text an encoded application
     * @return the application
     */
    public static BuiltApplication decode(String text) {
        RunKind launched = RunKind.PRODUCTION;
        Optional<Folders> folders = Optional.empty();
        List<Datasource> datasources = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (String line : text.split(RECORD)) {
            String[] field = line.split(FIELD, -1);
            switch (field[0]) {
                case "launched" -> launched = RunKind.valueOf(field[1]);
                case "folders" -> folders = Optional.of(new Folders(Path.of(field[1]), Path.of(field[2])));
                case "datasource" -> datasources.add(new Datasource(field[1], field[2], Boolean.parseBoolean(field[3]),
                        Optional.of(field[4]).filter(other -> !other.isEmpty())));
                case "unit" -> units.add(new Unit(field[1], field[2], Boolean.parseBoolean(field[3])));
                default -> throw new IllegalArgumentException("Unknown record " + field[0]);
            }
        }
        return new BuiltApplication(launched, folders, datasources, units);
    }
}
