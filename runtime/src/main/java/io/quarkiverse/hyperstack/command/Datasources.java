package io.quarkiverse.hyperstack.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.DesiredStructures;

/** Datasources as people name them. */
final class Datasources {

    private static final String DEFAULT = "<default>";

    private Datasources() {
    }

    /** The datasource that is meant; {@code default} is the one without a name. */
    static String named(String wanted, List<String> names) {
        String name = wanted.equals("default") && !names.contains(wanted) ? DEFAULT : wanted;
        if (!names.contains(name)) {
            throw new HyperstackException(Problem.COMMAND_LINE,
                    "There is no active datasource \"" + wanted + "\"; there are " + String.join(", ", names),
                    Nearest.to(wanted, names).map(n -> "use --datasource " + inShell(n, names))
                            .orElse("configure a datasource"));
        }
        return name;
    }

    /** What a shell takes for a redirection is not to be typed. */
    private static String inShell(String name, List<String> names) {
        return name.equals(DEFAULT) && !names.contains("default") ? "default" : name;
    }

    /** Those that are meant: the one that is named, or all. */
    static List<String> meant(@Nullable String wanted, List<String> names) {
        return wanted == null ? names : List.of(named(wanted, names));
    }

    /** Those that are meant, as far as entities are mapped to them; at least one. */
    static List<String> withEntities(@Nullable String wanted, List<String> names, DesiredStructures structures) {
        List<String> mapped = meant(wanted, names).stream()
                .filter(name -> structures.ofEntities(name).isPresent()).toList();
        if (mapped.isEmpty()) {
            throw new HyperstackException(Problem.NO_ENTITIES,
                    "No entity is mapped to " + (wanted == null ? "any datasource" : "datasource " + wanted)
                            + ", so nothing says what its structure is to be",
                    "name a datasource with entities, or leave the migrations of this one to people");
        }
        return mapped;
    }

    /** The one that is meant when none is named: the only one, or the one without a name. */
    static String only(List<String> names) {
        if (names.size() != 1 && !names.contains(DEFAULT)) {
            throw new HyperstackException(Problem.COMMAND_LINE,
                    "The application has " + names.size() + " datasources: " + String.join(", ", names),
                    "name one with --datasource");
        }
        return names.contains(DEFAULT) ? DEFAULT : names.get(0);
    }
}
