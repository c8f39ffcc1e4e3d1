package io.quarkiverse.hyperstack.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Whether a build can give each datasource the kind of database that the settings ask for. Says what is half done on the way
 * from one kind to another.
 */
public final class KindCheck {

    private final UserSettings settings;
    private final String profile;
    private final Drivers drivers;
    private final BuildDependencies dependencies;

    /**
     * @param settings the user's settings
     * @param profile the profile of the build, for messages
     * @param drivers the drivers of the build
     * @param dependencies what the build file says of those that are not there
     */
    public KindCheck(UserSettings settings, String profile, Drivers drivers, BuildDependencies dependencies) {
        this.settings = settings;
        this.profile = profile;
        this.drivers = drivers;
        this.dependencies = dependencies;
    }

    /**
     * The drivers that a build has.
     *
     * @param kinds the kinds of database that have one
     * @param ofTests those of them that only tests have
     */
    public record Drivers(Set<String> kinds, Set<String> ofTests) {

        public Drivers {
            kinds = Set.copyOf(kinds);
            ofTests = Set.copyOf(ofTests);
        }

        /** The kind that Quarkus takes when nobody names one. */
        Optional<String> implied() {
            Set<String> candidates = kinds.size() == 1 ? kinds : ofTests;
            return candidates.size() == 1 ? Optional.of(candidates.iterator().next()) : Optional.empty();
        }
    }

    /**
     * Looks at one datasource.
     *
     * @param datasource its name
     * @param kind its db-kind, the default included; empty when nothing names one
     * @throws HyperstackException {@link Problem#DRIVER_MISSING}, {@link Problem#DRIVER_ELSEWHERE},
     *         {@link Problem#KIND_UNDECIDED}, {@link Problem#KIND_AND_ADDRESS}
     */
    public void check(String datasource, Optional<String> kind) {
        if (settings.find(Setting.datasource(datasource, "jdbc.driver")).isPresent()) {
            return;
        }
        if (kind.isEmpty()) {
            requireDecided(datasource);
            return;
        }
        requireAgreement(datasource, kind.get());
        if (!drivers.kinds().contains(kind.get())) {
            throw missing(datasource, new DatabaseKind(kind.get()));
        }
    }

    /**
     * Looks for the part of Flyway that a kind of database needs.
     *
     * @param datasource a datasource with migration files
     * @param there whether the build has that part
     * @throws HyperstackException {@link Problem#FLYWAY_PART_MISSING}
     */
    public void requireFlyway(BuiltApplication.Datasource datasource, boolean there) {
        if (there || !datasource.kind().equals(DatabaseUrl.POSTGRESQL)) {
            return;
        }
        String flyway = new DatabaseKind(datasource.kind()).flyway();
        Optional<BuildDependencies.Elsewhere> elsewhere = dependencies.elsewhere(flyway);
        throw new HyperstackException(Problem.FLYWAY_PART_MISSING,
                "In profile " + profile + " " + datasource.title() + " is PostgreSQL and has migration files, and " + flyway
                        + ", without which Flyway cannot run them, is not "
                        + elsewhere.map(e -> "on the class path: " + e.place()).orElse("there"),
                elsewhere.map(BuildDependencies.Elsewhere::fix).orElseGet(() -> dependencies.adding(List.of(flyway))));
    }

    private void requireDecided(String datasource) {
        Optional<String> hint = new ServerHints(settings).first(datasource)
                .or(() -> Setting.datasource(datasource, "jdbc.url").spellings().stream()
                        .filter(key -> settings.find(key).isPresent()).findFirst());
        boolean decided = drivers.implied().filter(kind -> !kind.equals(DatabaseUrl.SQLITE)).isPresent();
        if (hint.isEmpty() || decided) {
            return;
        }
        String wanted = drivers.kinds().stream().filter(kind -> !kind.equals(DatabaseUrl.SQLITE)).sorted().findFirst()
                .orElse(DatabaseUrl.POSTGRESQL);
        throw new HyperstackException(Problem.KIND_UNDECIDED,
                "In profile " + profile + " " + hint.get()
                        + " is set, and nothing says of which kind that database is (drivers: "
                        + drivers.kinds().stream().sorted().collect(Collectors.joining(", ")) + ")",
                "add the line %" + profile + "." + Setting.datasource(datasource, "db-kind") + "=" + wanted
                        + ", or remove " + hint.get() + " to stay with SQLite");
    }

    private void requireAgreement(String datasource, String kind) {
        Setting url = Setting.datasource(datasource, "jdbc.url");
        Optional<String> ofUrl = settings.find(url).flatMap(DatabaseUrl::kindOf).filter(k -> !k.equals(kind));
        if (ofUrl.isPresent()) {
            Setting key = Setting.datasource(datasource, "db-kind");
            throw new HyperstackException(Problem.KIND_AND_ADDRESS,
                    "In profile " + profile + " " + key + "=" + kind + ", and " + url + " is the address of a " + ofUrl.get()
                            + " database",
                    "set %" + profile + "." + key + "=" + ofUrl.get() + ", or give " + url + " the address of a " + kind
                            + " database");
        }
    }

    private HyperstackException missing(String datasource, DatabaseKind kind) {
        String asked = "In profile " + profile + " " + reason(datasource, kind);
        Optional<String> driver = kind.driver();
        if (driver.isEmpty()) {
            return new HyperstackException(Problem.DRIVER_MISSING, asked + ", and there is no driver of that name",
                    "set " + Setting.datasource(datasource, "db-kind") + "=postgresql, or =sqlite");
        }
        Optional<BuildDependencies.Elsewhere> elsewhere = dependencies.elsewhere(driver.get());
        if (elsewhere.isPresent()) {
            return new HyperstackException(Problem.DRIVER_ELSEWHERE,
                    asked + ", and its driver " + driver.get() + " is not on the class path: " + elsewhere.get().place(),
                    elsewhere.get().fix());
        }
        return new HyperstackException(Problem.DRIVER_MISSING,
                asked + ", and the application has no driver for " + kind.title(), dependencies.adding(kind.extensions()));
    }

    private String reason(String datasource, DatabaseKind kind) {
        Setting key = Setting.datasource(datasource, "db-kind");
        Setting url = Setting.datasource(datasource, "jdbc.url");
        if (settings.find(key).isPresent()) {
            return key + "=" + kind.name();
        }
        return (settings.find(url).isPresent() ? url.key() : DatabaseUrl.KEY) + " is the address of a " + kind.title()
                + " database";
    }
}
