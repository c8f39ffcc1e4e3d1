package io.quarkiverse.hyperstack.workflow;

import static io.quarkiverse.hyperstack.workflow.Apps.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

    private static final String URL = "quarkus.datasource.jdbc.url";

    @Test
    void withNothingConfiguredTheBuildIsForSqlite() {
        assertThat(build(Map.of())).containsEntry("quarkus.datasource.db-kind", "sqlite")
                .containsEntry("quarkus.datasource.devservices.enabled", "false")
                .containsEntry("quarkus.hibernate-orm.dialect",
                        "io.quarkiverse.hyperstack.entity.sqlite.HyperstackSqliteDialect")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop, postgresql",
            "quarkus.datasource.jdbc.url=jdbc:sqlite:a.db, sqlite", "DATABASE_URL=postgres://db/shop, postgresql",
            "DATABASE_URL=sqlite:a.db, sqlite", "DATABASE_URL=nonsense, sqlite", "quarkus.datasource.jdbc.max-size=7, sqlite",
            "quarkus.datasource.devservices.enabled=false, sqlite", "quarkus.datasource.dev-ui.allow-sql=true, sqlite",
            "quarkus.datasource.health.enabled=false, sqlite", "quarkus.datasource.metrics.enabled=true, sqlite",
            "quarkus.datasource.username=ann, ",
            "quarkus.datasource.jdbc.url=jdbc:h2:mem:x, ", "quarkus.datasource.devservices.image-name=postgres:18, "})
    void theKindFollowsWhatPointsToIt(String assignment, String kind) {
        int equals = assignment.indexOf('=');

        assertThat(build(Map.of(assignment.substring(0, equals), assignment.substring(equals + 1)))
                .get("quarkus.datasource.db-kind")).isEqualTo(kind);
    }

    @Test
    void aKindTheUserSetKeepsDevServicesAndDialect() {
        assertThat(build(Map.of("quarkus.datasource.db-kind", "postgresql"))).isEmpty();
        assertThat(build(Map.of("quarkus.datasource.db-kind", "postgresql", "DATABASE_URL", "postgres://db/shop")))
                .containsOnly(Map.entry("quarkus.datasource.devservices.enabled", "false"));
    }

    @Test
    void onlyNamedDatasourcesMakeNoDefaultOne() {
        Map<String, String> defaults = build(Map.of("quarkus.datasource.\"reports\".jdbc.max-size", "2",
                "quarkus.datasource.users.db-kind", "postgresql", "quarkus.hibernate-orm.\"r\".datasource", "reports",
                "quarkus.hibernate-orm.u.datasource", "users"));

        assertThat(defaults).containsOnlyKeys("quarkus.datasource.\"reports\".db-kind",
                "quarkus.datasource.\"reports\".devservices.enabled", "quarkus.hibernate-orm.\"r\".dialect");
    }

    @Test
    void defaultsAreSpelledAsTheUserSpellsTheDatasource() {
        assertThat(build(Map.of("quarkus.datasource.reports.jdbc.max-size", "2"))).containsOnlyKeys(
                "quarkus.datasource.reports.db-kind", "quarkus.datasource.reports.devservices.enabled");
    }

    @Test
    void aPersistenceXmlKeepsHibernateUntouched() {
        assertThat(BuildDefaults.of(settings(Map.of()), new BuildDefaults.OnClassPath(true, Set.of())))
                .doesNotContainKey("quarkus.hibernate-orm.dialect");
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, jdbc:sqlite:/projects/shop/db/development.sqlite",
            "TEST, jdbc:sqlite:/projects/shop/target/hyperstack/test.sqlite", "PRODUCTION, jdbc:sqlite:db/production.sqlite"})
    void sqliteLiesWhereTheProfileSays(RunKind run, String url) {
        assertThat(RuntimeDefaults.of(Apps.one("sqlite", false), run, settings(Map.of()))).containsEntry(URL, url);
    }

    @Test
    void aNamedSqliteFileHasTheNameInIt() {
        assertThat(RuntimeDefaults.sqliteUrl(Apps.one("sqlite", false), RunKind.PRODUCTION, "reports/2"))
                .isEqualTo("jdbc:sqlite:db/production-reports_2.sqlite");
    }

    @Test
    void everyConnectionDefaultIsThereAndYieldsToTheUser() {
        Map<String, String> user = new HashMap<>();
        SqliteDefault.all().forEach(d -> user.put("quarkus.datasource." + d.suffix(), "1"));
        BuiltApplication app = Apps.one("sqlite", false);

        assertThat(RuntimeDefaults.of(app, RunKind.TEST, settings(Map.of())))
                .containsKeys(user.keySet().toArray(String[]::new));
        assertThat(RuntimeDefaults.of(app, RunKind.TEST, settings(user)))
                .doesNotContainKeys(user.keySet().toArray(String[]::new));
        assertThat(SqliteDefault.all()).allSatisfy(d -> assertThat(d.why()).isNotBlank());
    }

    @Test
    void everyConnectionDefaultIsDocumented() {
        Path page = Path.of("../docs/modules/ROOT/partials/sqlite-connections.adoc");

        assertThat(SqliteDefault.all()).allSatisfy(
                d -> assertThat(page).content().contains("|`" + d.suffix() + "`\n|`" + d.value() + "`\n"));
    }

    @Test
    void aPragmaInTheUrlHasTheLastWord() {
        assertThat(RuntimeDefaults.of(Apps.one("sqlite", false), RunKind.TEST,
                settings(Map.of(URL, "jdbc:sqlite:a.db?Journal_Mode=DELETE&busy_timeout=5"))))
                .doesNotContainKeys("quarkus.datasource.jdbc.additional-jdbc-properties.journal_mode",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.busy_timeout")
                .containsKey("quarkus.datasource.jdbc.additional-jdbc-properties.foreign_keys");
    }

    @Test
    void anAddressFromThePlatformWinsOverDefaultsAndNotOverTheUser() {
        BuiltApplication app = Apps.one("postgresql", true);
        Map<String, String> user = new HashMap<>(Map.of("DATABASE_URL", "postgres://ann:secret@db/shop"));

        assertThat(RuntimeDefaults.of(app, RunKind.PRODUCTION, settings(user)))
                .containsEntry(URL, "jdbc:postgresql://db:5432/shop").containsEntry("quarkus.datasource.username", "ann")
                .containsEntry("quarkus.datasource.password", "secret");
        user.put(URL, "jdbc:postgresql://other/shop");
        assertThat(RuntimeDefaults.of(app, RunKind.PRODUCTION, settings(user))).doesNotContainKeys(URL,
                "quarkus.datasource.username", "quarkus.datasource.password");
    }

    @Test
    void whatTheBuildKnewArrivesAtTheStart() {
        BuiltApplication app = new BuiltApplication(RunKind.TEST, Optional.of(Apps.FOLDERS),
                List.of(new BuiltApplication.Datasource("a \"b\"", "sqlite", true)),
                List.of(new BuiltApplication.Unit("u|v", "a \"b\"", false)));

        assertThat(BuiltApplication.decode(app.encode())).isEqualTo(app);
    }

    private static Map<String, String> build(Map<String, String> user) {
        return BuildDefaults.of(settings(user), new BuildDefaults.OnClassPath(false, Set.of()));
    }
}
