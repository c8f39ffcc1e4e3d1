package io.quarkiverse.hyperstack.command;

import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that write and look at migration files, and their options. */
final class FileCommands {

    private FileCommands() {
    }

    static CommandSpec generate() {
        CommandSpec generate = CommandTree.command(CommandTree.GENERATE,
                "Writes the next migration file among the sources: what the entities want, less what the files make. It has run"
                        + " on a scratch database before it is written. Changes no database.");
        generate.addPositional(PositionalParamSpec.builder().paramLabel("NAME").type(String.class).arity("0..1")
                .description("The words behind the version. Default: made of the changes.").build());
        generate.addOption(CommandTree.several(CommandTree.RENAME, "[TABLE.]OLD=NEW",
                "A table or column that keeps its rows under a new name."));
        generate.addOption(CommandTree.several(CommandTree.BACKFILL, "TABLE.COLUMN=SQL",
                "What a new column holds in the rows that are there."));
        generate.addOption(OptionSpec.builder(CommandTree.NO_RENAME).type(boolean.class)
                .description("What looks like a rename, and is said by nobody, is none: the old one is dropped.").build());
        generate.addOption(OptionSpec.builder(CommandTree.NO_CONCURRENT_INDEXES).type(boolean.class)
                .description(
                        "PostgreSQL: indexes of tables that are there stay in the one file, where they block whoever writes.")
                .build());
        generate.addOption(OptionSpec.builder(CommandTree.OUT).type(String.class).paramLabel("FILE|FOLDER|-")
                .description("Where to write instead, - for standard output. A file that is there stays as it is.").build());
        return generate;
    }

    static CommandSpec adopt() {
        CommandSpec adopt = CommandTree.command(CommandTree.ADOPT,
                "Moves a synchronized application to migrations: writes the first file among the sources, and marks the database"
                        + " as having it when it has exactly that structure. No table is made, no row is touched.");
        adopt.addOption(OptionSpec.builder(CommandTree.ACCEPT_DIFFERENCES).type(boolean.class)
                .description("A database that differs becomes the first file as it is; a second file has the differences.")
                .build());
        adopt.addOption(CommandTree.several(CommandTree.RENAME, "[TABLE.]OLD=NEW",
                "For the second file: a table or column that keeps its rows under a new name."));
        adopt.addOption(CommandTree.several(CommandTree.BACKFILL, "TABLE.COLUMN=SQL",
                "For the second file: what a new column holds in the rows that are there."));
        adopt.addOption(OptionSpec.builder(CommandTree.NO_RENAME).type(boolean.class)
                .description("What looks like a rename, and is said by nobody, is none: the old one is dropped.").build());
        return adopt;
    }

    static CommandSpec check() {
        CommandSpec check = CommandTree.command(CommandTree.CHECK,
                "Says whether the migration files make what the entities want, and whether their names, versions and order are"
                        + " sound. Changes nothing.");
        check.addOption(strict());
        check.usageMessage().exitCodeList(CommandTree.exitCodes("3", "there is something to put right"));
        return check;
    }

    static CommandSpec lint() {
        CommandSpec lint = CommandTree.command(CommandTree.LINT,
                "Says what is risky in migration files: values that are lost, locks, what fails on a database with rows. Changes"
                        + " nothing.");
        lint.addPositional(PositionalParamSpec.builder().paramLabel("FILE").type(List.class).auxiliaryTypes(String.class)
                .arity("0..*").description("Default: those that the database does not have.").build());
        lint.addOption(strict());
        lint.usageMessage().exitCodeList(CommandTree.exitCodes("3", "there are findings (with --strict)"));
        return lint;
    }

    static CommandSpec rebase() {
        CommandSpec rebase = CommandTree.command(CommandTree.REBASE,
                "Gives migration files of this branch versions behind all others, as if they had been generated now. For files"
                        + " that no database has run. Changes no database.");
        rebase.addPositional(PositionalParamSpec.builder().paramLabel("FILE").type(List.class).auxiliaryTypes(String.class)
                .arity("1..*").required(true).description("The files, by name or path. They keep their order.").build());
        return rebase;
    }

    private static OptionSpec strict() {
        return OptionSpec.builder(CommandTree.STRICT).type(boolean.class)
                .description("Exits with code 3 when an error or warning was found that is not accepted in its file.").build();
    }
}
