package io.quarkiverse.hyperstack.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands and their options, built without reflection so that a native executable needs no configuration for them.
 */
final class CommandTree {

    static final String DATASOURCE = "--datasource";
    static final String JSON = "--json";
    static final String STACKTRACE = "--stacktrace";
    static final String HELP = "--help";
    static final String DRY_RUN = "--dry-run";
    static final String LOCK_TIMEOUT = "--lock-timeout";
    static final String EXIT_CODE = "--exit-code";
    static final String STATUS = "status";
    static final String VALIDATE = "validate";
    static final String REPAIR = "repair";
    static final String YES = "--yes";
    static final String DELETE_MISSING = "--delete-missing";
    static final String DB = "db";
    static final String DIFF = "diff";
    static final String FROM = "--from";
    static final String TO = "--to";
    static final String APPLY = "--apply";
    static final String ALLOW_LOSS = "--allow-loss";
    static final String RENAME = "--rename";
    static final String BACKFILL = "--backfill";
    static final String GENERATE = "generate";
    static final String OUT = "--out";
    static final String NO_RENAME = "--no-rename";
    static final String NO_CONCURRENT_INDEXES = "--no-concurrent-indexes";
    static final String ADOPT = "adopt";
    static final String ACCEPT_DIFFERENCES = "--accept-differences";
    static final String CHECK = "check";
    static final String LINT = "lint";
    static final String STRICT = "--strict";
    static final String REBASE = "rebase";
    static final String COPY = "copy";
    static final String SEED = "seed";
    static final String TRASH = "trash";
    static final String LIST = "list";
    static final String RESTORE = "restore";
    static final String EMPTY = "empty";
    static final String OLDER_THAN = "--older-than";

    private CommandTree() {
    }

    static CommandSpec build() {
        CommandSpec migrate = command("migrate",
                "Applies the pending migrations of each datasource, then exits. The application does not start.");
        migrate.addOption(OptionSpec.builder(DRY_RUN).type(boolean.class)
                .description("Prints the SQL that would run; changes nothing.").build());
        migrate.addOption(HistoryCommands.lockTimeout());
        migrate.addSubcommand(STATUS, HistoryCommands.status());
        migrate.addSubcommand(VALIDATE, HistoryCommands.validate());
        migrate.addSubcommand(REPAIR, HistoryCommands.repair());
        migrate.addSubcommand(DIFF, diff());
        migrate.addSubcommand(GENERATE, FileCommands.generate());
        migrate.addSubcommand(ADOPT, FileCommands.adopt());
        migrate.addSubcommand(CHECK, FileCommands.check());
        migrate.addSubcommand(LINT, FileCommands.lint());
        migrate.addSubcommand(REBASE, FileCommands.rebase());
        migrate.addSubcommand(COPY, CopyCommands.copy());
        migrate.addSubcommand(SEED, seed());
        migrate.addSubcommand(TRASH, trash());
        migrate.addSubcommand(DB, db());
        return migrate;
    }

    private static CommandSpec diff() {
        CommandSpec diff = command(DIFF,
                "Prints the statements that give a database the tables, columns, keys, indexes, sequences"
                        + " and types of another one, or of an SQL file. Changes nothing without --apply. Views, triggers and functions"
                        + " are not compared.");
        diff.addOption(OptionSpec.builder(FROM).type(String.class).paramLabel("URL")
                .description("The database to change: jdbc:…, postgres://… or sqlite:path. Default: the configured one.")
                .build());
        diff.addOption(OptionSpec.builder(TO).type(String.class).paramLabel("URL|FILE.sql").required(true)
                .description("What it is to be like: a database, or the structure that an SQL file creates.").build());
        diff.addOption(OptionSpec.builder(APPLY).type(boolean.class)
                .description("Runs the statements, in one transaction.").build());
        diff.addOption(OptionSpec.builder(ALLOW_LOSS).type(boolean.class)
                .description("With --apply: also where values are lost. Without it nothing is done then.").build());
        diff.addOption(several(RENAME, "[TABLE.]OLD=NEW", "A table or column that keeps its rows under a new name."));
        diff.addOption(several(BACKFILL, "TABLE.COLUMN=SQL", "What a new column holds in the rows that are there."));
        diff.usageMessage().exitCodeList(exitCodes("3", "there are differences, and they were not applied"));
        return diff;
    }

    private static CommandSpec db() {
        CommandSpec db = command(DB, "Opens the database's own shell on the configured database: sqlite3 or psql.");
        db.addPositional(PositionalParamSpec.builder().paramLabel("-- ARGUMENT").type(List.class).auxiliaryTypes(String.class)
                .arity("0..*").description("What is behind -- is for that shell, for instance -- -c 'select 1'.").build());
        db.usageMessage().exitCodeList(exitCodes("other", "what the shell ended with"));
        return db;
    }

    private static CommandSpec seed() {
        return command(SEED, "Runs db/seed.sql, or db/seed-NAME.sql of a datasource with a name, and then the methods annotated"
                + " @Seed, each in a transaction of its own. The beans and Hibernate start for it, the application does not. No table"
                + " is made: run migrate first.");
    }

    private static CommandSpec trash() {
        CommandSpec trash = command(TRASH, "The values that synchronizing would have lost. Without a word: lists them.");
        CommandSpec restore = command(RESTORE,
                "Puts an entry back into its table. What is in the table already stays, and so does in the trash what"
                        + " finds no place.");
        restore.addPositional(PositionalParamSpec.builder().paramLabel("ID").type(long.class).arity("1").required(true)
                .description("The number of the entry in the list.").build());
        CommandSpec empty = command(EMPTY, "Throws entries away for good.");
        empty.addOption(OptionSpec.builder(OLDER_THAN).type(Duration.class).paramLabel("DURATION").converters(Durations::parse)
                .description("Only those that are older: 12h, 30d. Default: all.").build());
        trash.addSubcommand(LIST, command(LIST, "Lists the entries, newest first. Changes nothing."));
        trash.addSubcommand(RESTORE, restore);
        trash.addSubcommand(EMPTY, empty);
        return trash;
    }

    static OptionSpec several(String name, String label, String description) {
        return OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(label)
                .description(description + " May be given several times.").build();
    }

    static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.addOption(OptionSpec.builder(DATASOURCE).type(String.class).paramLabel("NAME")
                .description("Only this datasource; default is the one without a name.").build());
        spec.addOption(OptionSpec.builder(JSON).type(boolean.class)
                .description("Prints one JSON document on standard output.").build());
        spec.addOption(OptionSpec.builder(STACKTRACE).type(boolean.class)
                .description("Prints where a failure comes from, on standard error.").build());
        spec.addOption(OptionSpec.builder("-h", HELP).type(boolean.class).usageHelp(true)
                .description("Prints this text.").build());
        spec.usageMessage().description(description).sortOptions(false).exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return spec;
    }

    static Map<String, String> exitCodes(String... more) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done, or nothing to do");
        codes.put("1", "failed; no file is half applied, and the message says what to do");
        codes.put("2", "the command line is wrong");
        for (int i = 0; i < more.length; i += 2) {
            codes.put(more[i], more[i + 1]);
        }
        return codes;
    }
}
