package io.quarkiverse.hyperstack.command;

import java.nio.file.Path;
import java.time.ZoneId;

import io.quarkiverse.hyperstack.copy.CopyRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code migrate copy} and its options. */
final class CopyCommands {

    private static final String REPLACE = "--replace";
    private static final String SKIP_INVALID = "--skip-invalid";
    private static final String MIGRATE = "--migrate";
    private static final String TIME_ZONE = "--time-zone";

    private CopyCommands() {
    }

    static CommandSpec copy() {
        CommandSpec copy = CommandTree.command(CommandTree.COPY,
                "Copies all rows of another database into the configured one, which has its tables already and no rows. All"
                        + " rows are checked before the first one is written, and compared after the last one.");
        copy.addOption(OptionSpec.builder(CommandTree.FROM).type(String.class).paramLabel("URL").required(true)
                .description("The database to read: sqlite:path, postgres://… or jdbc:…. Nothing is written there.").build());
        copy.addOption(OptionSpec.builder(REPLACE).type(boolean.class)
                .description("Removes the rows of all tables of the target first, in the same transaction.").build());
        copy.addOption(OptionSpec.builder(SKIP_INVALID).type(Path.class).paramLabel("FILE")
                .description("Puts rows that do not fit aside in this new file, one JSON object a line, and copies the rest.")
                .build());
        copy.addOption(OptionSpec.builder(MIGRATE).type(boolean.class)
                .description("Runs pending migrations of the target first.").build());
        copy.addOption(OptionSpec.builder(TIME_ZONE).type(ZoneId.class).converters(ZoneId::of).paramLabel("ZONE")
                .description("That of the machine on which the application stored dates and times, such as Europe/Berlin."
                        + " Default: that of this process.")
                .build());
        copy.addOption(HistoryCommands.lockTimeout());
        return copy;
    }

    static CopyOptions options(ParseResult sub) {
        return new CopyOptions(sub.matchedOptionValue(CommandTree.FROM, ""),
                sub.hasMatchedOption(REPLACE) ? CopyRequest.Into.REPLACED : CopyRequest.Into.EMPTY,
                sub.matchedOptionValue(SKIP_INVALID, null), sub.hasMatchedOption(MIGRATE),
                sub.matchedOptionValue(TIME_ZONE, null));
    }
}
