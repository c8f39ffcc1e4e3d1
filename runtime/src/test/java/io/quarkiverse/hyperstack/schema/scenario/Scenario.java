package io.quarkiverse.hyperstack.schema.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/**
 * A directory with a scenario; see {@code package-info} for its files.
 *
 * @param directory where its files are
 * @param rulesFile what {@code rules.txt} says, by key
 */
public record Scenario(Path directory, Map<String, String> rulesFile) {

    private static final Set<String> KEYS = Set.of("loss", "owner", "empty", "converted", "filled", "others", "back",
            "order");
    private static final String AFTER = "-- after";

    public static Scenario in(Path directory) {
        Map<String, String> rules = new TreeMap<>();
        for (String line : lines(directory.resolve("rules.txt"))) {
            String[] parts = line.split("=", 2);
            if (parts.length != 2 || !KEYS.contains(parts[0].strip())) {
                throw new IllegalArgumentException("No rule in " + directory + ": " + line);
            }
            rules.put(parts[0].strip(), parts[1].strip());
        }
        return new Scenario(directory, rules);
    }

    public List<String> statements(String file) {
        return SqlFile.statements(directory.resolve(file));
    }

    public boolean has(String file) {
        return Files.exists(directory.resolve(file));
    }

    public Path file(String file) {
        return directory.resolve(file);
    }

    public Desired desired() {
        return new Desired(new CreationScript(statements("after.sql")), HintsFile.of(lines(directory.resolve("hints.txt"))));
    }

    Rules rules() {
        DataLoss loss = DataLoss.valueOf(rulesFile.getOrDefault("loss", "trash").toUpperCase(Locale.ROOT));
        String owner = owner();
        return owner == null ? Rules.wholeDatabase(loss) : Rules.of(owner, loss);
    }

    @Nullable
    String owner() {
        String owner = rulesFile.getOrDefault("owner", "whole");
        return owner.equals("whole") ? null : owner;
    }

    /** Whether the structure of before is wanted again at the end, and the rows with it. */
    boolean goesBack() {
        return rulesFile.containsKey("back");
    }

    /** Whether the order of a key's columns may stay another one than a new database would have. */
    boolean keepsOrder() {
        return rulesFile.containsKey("order");
    }

    /** Names that a rule lists. */
    Set<String> names(String rule) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(rulesFile.getOrDefault(rule, "").split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    List<KeptQuery> kept() {
        List<String> queries = statements("kept.sql");
        List<KeptQuery> kept = new ArrayList<>();
        for (int i = 0; i < queries.size(); i += 2) {
            if (i + 1 == queries.size() || !queries.get(i + 1).startsWith(AFTER)) {
                throw new IllegalArgumentException("A query without " + AFTER + " in " + directory + ": " + queries.get(i));
            }
            kept.add(new KeptQuery(queries.get(i), queries.get(i + 1).substring(AFTER.length())));
        }
        return kept;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
