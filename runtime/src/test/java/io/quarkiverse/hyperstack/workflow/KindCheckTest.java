package io.quarkiverse.hyperstack.workflow;

import static io.quarkiverse.hyperstack.workflow.Apps.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.KindCheck.Drivers;

class KindCheckTest {

    private static final String KIND = "quarkus.datasource.db-kind";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Drivers SQLITE = new Drivers(Set.of("sqlite"), Set.of());
    private static final Drivers BOTH = new Drivers(Set.of("sqlite", "postgresql"), Set.of());

    @Test
    void aMissingDriverIsNamedWithWhatAsksForItAndHowToAddIt() {
        refused(Problem.DRIVER_MISSING, check(Map.of(KIND, "postgresql"), SQLITE, "postgresql"),
                "In profile prod quarkus.datasource.db-kind=postgresql, and the application has no driver for PostgreSQL",
                "add quarkus-jdbc-postgresql,quarkus-flyway-postgresql");
        refused(Problem.DRIVER_MISSING, check(Map.of(URL, "jdbc:postgresql://db/shop?password=hunter2"), SQLITE, "postgresql"),
                "quarkus.datasource.jdbc.url is the address of a PostgreSQL database");
        refused(Problem.DRIVER_MISSING, check(Map.of("DATABASE_URL", "postgres://ann:hunter2@db/shop"), SQLITE, "postgresql"),
                "DATABASE_URL is the address of a PostgreSQL database");
        refused(Problem.DRIVER_MISSING, check(Map.of(KIND, "postgre"), SQLITE, "postgre"), "no driver of that name",
                "db-kind=postgresql, or =sqlite");
    }

    @Test
    void aDriverOfOtherBuildsIsSaidToBeThere() {
        KindCheck check = new KindCheck(settings(Map.of(KIND, "postgresql")), "dev", SQLITE, new Elsewhere("scope test"));

        refused(Problem.DRIVER_ELSEWHERE, () -> check.check(Setting.DEFAULT, Optional.of("postgresql")),
                "In profile dev ", "quarkus-jdbc-postgresql is not on the class path: scope test", "Fix: change that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.datasource.username", "quarkus.datasource.password",
            "quarkus.datasource.devservices.image-name"})
    void whatOnlyAServerHasAsksForItsKind(String key) {
        refused(Problem.KIND_UNDECIDED, check(Map.of(key, "x"), BOTH, null), key + " is set", "(drivers: postgresql, sqlite)",
                "add the line %prod.quarkus.datasource.db-kind=postgresql");
        refused(Problem.KIND_UNDECIDED, check(Map.of(key, "x"), SQLITE, null), "(drivers: sqlite)");
    }

    @Test
    void twoDriversAndNothingSaidAreFine() {
        assertThatCode(check(Map.of(), BOTH, "sqlite")).doesNotThrowAnyException();
        assertThatCode(check(Map.of(), BOTH, null)).doesNotThrowAnyException();
        assertThatCode(check(Map.of("quarkus.datasource.username", "x"),
                new Drivers(Set.of("sqlite", "postgresql"), Set.of("postgresql")), null)).doesNotThrowAnyException();
        assertThatCode(check(Map.of("quarkus.datasource.jdbc.driver", "org.acme.Driver"), SQLITE, "acme"))
                .doesNotThrowAnyException();
    }

    @Test
    void aUrlOfOneKindBesideAnotherDbKindNamesBothKeysAndNoPassword() {
        refused(Problem.KIND_AND_ADDRESS,
                check(Map.of(KIND, "sqlite", URL, "jdbc:postgresql://db/shop?password=hunter2"), BOTH, "sqlite"),
                "quarkus.datasource.db-kind=sqlite, and quarkus.datasource.jdbc.url is the address of a postgresql database",
                "set %prod.quarkus.datasource.db-kind=postgresql");
        refused(Problem.KIND_AND_ADDRESS, check(Map.of(KIND, "pg", URL, "jdbc:sqlite:a.db"), BOTH, "postgresql"),
                "db-kind=postgresql", "a sqlite database");
    }

    @Test
    void filesForPostgresqlNeedItsPartOfFlyway() {
        KindCheck check = new KindCheck(settings(Map.of()), "prod", BOTH, new Nowhere());
        BuiltApplication.Datasource postgresql = new BuiltApplication.Datasource("x", "postgresql", true);

        refused(Problem.FLYWAY_PART_MISSING, () -> check.requireFlyway(postgresql, false), "datasource \"x\" is PostgreSQL",
                "add quarkus-flyway-postgresql");
        assertThatCode(() -> check.requireFlyway(postgresql, true)).doesNotThrowAnyException();
        assertThatCode(() -> check.requireFlyway(new BuiltApplication.Datasource("x", "sqlite", true), false))
                .doesNotThrowAnyException();
    }

    @Test
    void theFilesOfAKindAreInItsFolderWhenThereIsOneForAnyKind() {
        BuildDefaults.OnClassPath sqlite = new BuildDefaults.OnClassPath(false, Set.of("sqlite"));

        assertThat(BuildDefaults.of(settings(Map.of(KIND, "postgresql")), sqlite)).containsEntry("quarkus.flyway.locations",
                "db/migration/postgresql");
        assertThat(BuildDefaults.of(settings(Map.of()), sqlite)).containsEntry("quarkus.flyway.locations",
                "db/migration/sqlite");
        assertThat(BuildDefaults.of(settings(Map.of("quarkus.flyway.locations", "sql")), sqlite))
                .doesNotContainKey("quarkus.flyway.locations");
        assertThat(BuildDefaults.of(settings(Map.of()), new BuildDefaults.OnClassPath(false, Set.of())))
                .doesNotContainKey("quarkus.flyway.locations");
    }

    @Test
    void aKindThatIsSetWhenThePackagedApplicationStartsIsNotPassedOver() {
        BuiltApplication app = Apps.one("sqlite", true);

        refused(Problem.DATABASE_KIND, () -> new AddressCheck(app, settings(Map.of()), settings(Map.of(KIND, "pg"))).all(),
                "quarkus.datasource.db-kind=postgresql is set, and the application was built for sqlite");
        assertThatCode(() -> new AddressCheck(app, settings(Map.of()), settings(Map.of(KIND, "sqlite"))).all())
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressThatNoDriverTakesIsRefusedBeforeTheDriverShowsIt() {
        BuiltApplication app = Apps.one("postgresql", true);
        String url = "quarkus.datasource.jdbc.url";

        for (String address : List.of("postgres://ann:hunter2@db/shop", "sqlite:hunter2", "hunter2")) {
            refused(Problem.DATABASE_URL, () -> new AddressCheck(app, settings(Map.of(url, address)), settings(Map.of())).all(),
                    url + " is no JDBC URL", "DATABASE_URL");
        }
        for (String address : List.of("jdbc:postgresql://ann:hunter2@db/shop", "jdbc:postgresql://hunter2@db")) {
            refused(Problem.DATABASE_URL, () -> new AddressCheck(app, settings(Map.of(url, address)), settings(Map.of())).all(),
                    url + " has a user in front of the host", "quarkus.datasource.username");
        }
        for (String address : List.of("jdbc:postgresql://db/a@b?user=x@y", "jdbc:postgresql:shop",
                "jdbc:otel:postgresql://db/x")) {
            assertThatCode(() -> new AddressCheck(app, settings(Map.of(url, address)), settings(Map.of())).all())
                    .doesNotThrowAnyException();
        }
        assertThatCode(
                () -> new AddressCheck(app, settings(Map.of(url, "other:x", "quarkus.datasource.jdbc.driver", "org.Other")),
                        settings(Map.of())).all())
                .doesNotThrowAnyException();
    }

    @Test
    void filesOfAnotherKindCountAsMigrationsThatAreNotBegun() {
        BuiltApplication.Datasource datasource = new BuiltApplication.Datasource("x", "postgresql", false,
                Optional.of("sqlite"));
        BuiltApplication app = new BuiltApplication(RunKind.DEVELOPMENT, Optional.empty(), List.of(datasource), List.of());

        assertThat(BuiltApplication.decode(app.encode())).isEqualTo(app);
        assertThat(new DatasourceWorkflow(app, datasource, settings(Map.of())).decide(RunKind.DEVELOPMENT).workflow())
                .isEqualTo(Workflow.MIGRATE);
    }

    private static ThrowingCallable check(Map<String, String> values, Drivers drivers, @Nullable String kind) {
        return () -> new KindCheck(settings(values), "prod", drivers, new Nowhere()).check(Setting.DEFAULT,
                Optional.ofNullable(kind));
    }

    private static void refused(Problem problem, ThrowingCallable check, String... parts) {
        assertThatThrownBy(check).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(problem)).hasMessageContainingAll(parts)
                .hasMessageNotContaining("hunter2");
    }

    private record Nowhere() implements BuildDependencies {

        @Override
        public Optional<Elsewhere> elsewhere(String artifact) {
            return Optional.empty();
        }

        @Override
        public String adding(List<String> artifacts) {
            return "add " + String.join(",", artifacts);
        }
    }

    private record Elsewhere(String place) implements BuildDependencies {

        @Override
        public Optional<BuildDependencies.Elsewhere> elsewhere(String artifact) {
            return Optional.of(new BuildDependencies.Elsewhere(place, "change that"));
        }

        @Override
        public String adding(List<String> artifacts) {
            return "";
        }
    }
}
