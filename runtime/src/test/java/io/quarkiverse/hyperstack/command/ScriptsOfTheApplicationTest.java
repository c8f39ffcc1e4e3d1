package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The scripts of a generated application, for Linux and for Windows, know the same commands, and all of the application. */
class ScriptsOfTheApplicationTest {

    private static final Path BIN = Path.of("src/main/codestarts/quarkus/hyperstack-codestart/base/bin");

    private final String script = text("hyperstack");
    private final String windows = text("hyperstack.cmd");

    private static String text(String file) {
        try {
            return Files.readString(BIN.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> listed(String text, String format) {
        return Pattern.compile(format, Pattern.MULTILINE).matcher(text).results().map(r -> r.group(1)).distinct().toList();
    }

    @Test
    void theHelpListsEveryCommandOfMigrate() {
        String help = script.substring(script.indexOf("        migrate) cat"), script.indexOf("        generate) cat"));

        Stream<String> commands = Arrays.stream(Verb.values()).map(verb -> verb.words().split(" ")).filter(w -> w.length > 1)
                .map(words -> words[1]).filter(word -> !word.startsWith("--")).distinct();

        assertThat(listed(help, "^  ([a-z]+)  ")).containsExactlyInAnyOrderElementsOf(commands.toList());
    }

    @Test
    void bothListTheSameCommandsInTheSameOrder() {
        List<String> commands = listed(script.substring(script.indexOf("bin/hyperstack COMMAND [--profile NAME]")),
                "^  ([a-z]+(?: --compiled)?)(?: \\[NAME])?  +[a-z]");

        assertThat(commands).contains("start", "start --compiled", "migrate", "db").hasSize(10);
        assertThat(listed(windows, "^echo   ([a-z]+(?: --compiled)?)(?: \\[NAME])?  +[a-z]")).isEqualTo(commands);
    }

    @Test
    void everyLabelThatTheOneForWindowsGoesToIsThere() {
        assertThat(listed(windows, "(?:goto |call :)([a-z]+)")).isNotEmpty()
                .allSatisfy(label -> assertThat(windows).containsPattern("(?m)^:" + label + "\\s*$"));
        assertThat(windows.replace("\r\n", "")).as("lines end as cmd needs it").doesNotContain("\n", "\r");
    }
}
