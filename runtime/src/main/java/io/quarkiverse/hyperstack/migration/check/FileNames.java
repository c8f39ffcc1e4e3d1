package io.quarkiverse.hyperstack.migration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;

import io.quarkiverse.hyperstack.Problem;

/** The names of the files: those that Flyway passes over without a word, and those of which it takes only one. */
final class FileNames {

    /** What somebody meant to be a migration: a version, or the letter of a repeatable one. */
    private static final Pattern MEANT = Pattern.compile("(?i)(?:[vb]?\\d|[vb]_+\\d|r_+).*");
    /** A copy or a note beside the migrations: it has an ending of its own. */
    private static final Pattern OTHER_ENDING = Pattern.compile(".*_.*\\.[^.\\d][^.]*");

    private final Configuration configuration;
    private final ResourceNameParser parser;

    /**
     * @param configuration prefixes, separator and suffixes
     */
    FileNames(Configuration configuration) {
        this.configuration = configuration;
        this.parser = new ResourceNameParser(configuration);
    }

    List<Discrepancy> look(List<String> paths) {
        List<Discrepancy> found = new ArrayList<>();
        Map<String, List<String>> same = new TreeMap<>();
        for (String path : paths) {
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            if (isTaken(name)) {
                same.computeIfAbsent(identity(parser.parse(name)), id -> new ArrayList<>()).add(path);
            } else if (isMeant(name)) {
                found.add(Discrepancy.of(Problem.FILE_IGNORED, path,
                        path + (name.contains(".")
                                ? " has no name of a migration, so Flyway passes over it and says nothing"
                                : " has no suffix, so Flyway does not take it for SQL"),
                        "name it as in " + example(false) + ", or " + example(true)
                                + " for one that runs whenever it changed"));
            }
        }
        same.forEach((identity, files) -> {
            if (files.size() > 1) {
                found.add(Discrepancy.of(Problem.VERSION_TWICE, files.get(1), files.size() + " files are " + identity + ": "
                        + String.join(", ", files),
                        "give all but one of them another name, with a later version where databases"
                                + " have the other one"));
            }
        });
        return found;
    }

    private boolean isTaken(String name) {
        if (!hasSuffix(name)) {
            return false;
        }
        ResourceName parsed = parser.parse(name);
        return parsed.isValid() && isMigration(parsed.getPrefix());
    }

    private boolean isMigration(String prefix) {
        return prefix.equals(configuration.getSqlMigrationPrefix()) || isRepeatable(prefix) || prefix.equals("B");
    }

    private boolean isRepeatable(String prefix) {
        return prefix.equals(configuration.getRepeatableSqlMigrationPrefix());
    }

    private boolean hasSuffix(String name) {
        return List.of(configuration.getSqlMigrationSuffixes()).stream()
                .anyMatch(suffix -> name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length()));
    }

    private boolean isMeant(String name) {
        boolean migration = MEANT.matcher(name).matches() || name.startsWith(configuration.getSqlMigrationPrefix() + "_");
        return migration && (hasSuffix(name) || !OTHER_ENDING.matcher(name).matches());
    }

    private String identity(ResourceName name) {
        if (isRepeatable(name.getPrefix())) {
            return "the repeatable migration \"" + name.getDescription() + "\"";
        }
        return (name.getPrefix().equals(configuration.getSqlMigrationPrefix()) ? "version " : "the baseline of version ")
                + Objects.requireNonNull(name.getVersion()).getVersion().replaceAll("(\\.0+)+$", "")
                        .replaceAll("(^|\\.)0+(?=\\d)", "$1");
    }

    private String example(boolean repeatable) {
        return (repeatable ? configuration.getRepeatableSqlMigrationPrefix() : configuration.getSqlMigrationPrefix() + "7")
                + configuration.getSqlMigrationSeparator() + "prices" + configuration.getSqlMigrationSuffixes()[0];
    }
}
