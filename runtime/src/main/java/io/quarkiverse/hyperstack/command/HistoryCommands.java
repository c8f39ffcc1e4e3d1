package io.quarkiverse.hyperstack.command;

import java.time.Duration;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands about what a database says of the migrations, and their options. */
final class HistoryCommands {

    private HistoryCommands() {
    }

    static CommandSpec status() {
        CommandSpec status = CommandTree.command(CommandTree.STATUS,
                "Lists each migration file: applied (when, how long), pending, failed, changed since, missing, from the"
                        + " future, and so on, with what to do about those that are wrong. Changes nothing.");
        status.addOption(OptionSpec.builder(CommandTree.EXIT_CODE).type(boolean.class)
                .description("Exits with code 3 when migrations are pending, or a file is wrong.").build());
        status.usageMessage()
                .exitCodeList(CommandTree.exitCodes("3", "migrations are pending, or a file is wrong (with --exit-code)"));
        return status;
    }

    static CommandSpec validate() {
        CommandSpec validate = CommandTree.command(CommandTree.VALIDATE,
                "Compares the files with what was applied: checksums, order, missing and failed files. Names each one that is"
                        + " wrong. Changes nothing.");
        validate.usageMessage().exitCodeList(CommandTree.exitCodes("1", "files and database disagree, or the command failed"));
        return validate;
    }

    static CommandSpec repair() {
        CommandSpec repair = CommandTree.command(CommandTree.REPAIR,
                "Brings the history in order: removes the rows of files that failed, and takes over files that were edited."
                        + " Shows what it does first; on a terminal it asks. Runs no file, and changes no table but the history.");
        repair.addOption(OptionSpec.builder(CommandTree.DRY_RUN).type(boolean.class)
                .description("Shows it only; changes nothing.").build());
        repair.addOption(OptionSpec.builder(CommandTree.YES).type(boolean.class)
                .description("Does not ask, on a terminal either.").build());
        repair.addOption(OptionSpec.builder(CommandTree.DELETE_MISSING).type(boolean.class)
                .description("Also marks as deleted what ran and has no file any more. Files of newer releases stay.").build());
        repair.addOption(lockTimeout());
        repair.usageMessage().exitCodeList(CommandTree.exitCodes("3", "there is something to repair, and it was not done"));
        return repair;
    }

    static OptionSpec lockTimeout() {
        return OptionSpec.builder(CommandTree.LOCK_TIMEOUT).type(Duration.class).paramLabel("DURATION")
                .converters(Durations::parse)
                .description("How long to wait while another process migrates: 30s, 5m, 1h. Default: 5m.").build();
    }
}
