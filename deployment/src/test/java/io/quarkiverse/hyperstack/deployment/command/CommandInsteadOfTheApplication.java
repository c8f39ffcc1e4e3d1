package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;

/** What holds for every application, whatever its main is. */
final class CommandInsteadOfTheApplication {

    static final String OWN_CODE = "the application's own code runs";

    private CommandInsteadOfTheApplication() {
    }

    static void check(PackagedApp app) {
        Result pending = app.run("migrate", "status", "--exit-code", "--json");
        Result migrated = app.run("migrate");
        Result wrong = app.run("migrate", "nonsense");
        Result failed = app.with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:sqlite:" + app.directory()).run("migrate");

        assertThat(pending.exitCode()).as(pending.err()).isEqualTo(3);
        assertThat(pending.out()).startsWith("{").endsWith("}\n");
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
        assertThat(migrated.out()).contains("2 migrations applied");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(failed.exitCode()).isEqualTo(1);
        for (Result result : List.of(pending, migrated, wrong, failed)) {
            assertThat(result.out() + result.err()).doesNotContain(OWN_CODE, Bookshop.STARTED, "Listening", "\tat ",
                    "Failed to start", "exit code");
        }
    }
}
