package io.quarkiverse.hyperstack.command;

import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

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
                    Nearest.to(wanted, names).map(n -> "use --datasource " + n).orElse("configure a datasource"));
        }
        return name;
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
