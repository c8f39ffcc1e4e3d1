package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.SourceTree;

class MigrateCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Supplier<List<String>> line) {
        return new MigrateCommand(line, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(new MigrationDatabases(Map.of(), Map.of(), () -> {
                }), DesiredStructures.none(), SourceTree.here(Optional.empty()), List.of("hunter2"));
    }

    @Test
    void onlyAFirstArgumentOrTheConfigurationIsACommand() {
        assertThat(MigrateCommand.asked(new String[0], Optional.empty())).isEmpty();
        assertThat(MigrateCommand.asked(new String[]{"serve", "migrate"}, Optional.of(" "))).isEmpty();
        assertThat(MigrateCommand.asked(new String[]{"migrate", "status"}, Optional.of("migrate")).orElseThrow().get())
                .containsExactly("migrate", "status");
        assertThat(MigrateCommand.asked(new String[]{"serve"}, Optional.of("migrate 'status'")).orElseThrow().get())
                .containsExactly("migrate", "status");
    }

    @Test
    void theUnforeseenIsSaidInOneSentenceAndShownOnlyOnDemand() {
        int code = run(() -> {
            throw new IllegalStateException("broken with hunter2");
        });

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(Problem.COMMAND_FAILED.code())
                .contains("broken with ***", "--stacktrace").doesNotContain("\tat ", "hunter2");
    }

    @Test
    void aWrongWordGivesCodeTwoAndOneDocumentWithJson() {
        assertThat(run(() -> List.of("migrate", "statsu", "--json"))).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"exitCode\" : 2",
                "\"" + Problem.COMMAND_LINE.code() + "\"");
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(run(() -> List.of("migrate", "status", "--help"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: migrate status");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
