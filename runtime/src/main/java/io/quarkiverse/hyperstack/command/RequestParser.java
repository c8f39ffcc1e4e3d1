package io.quarkiverse.hyperstack.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Said;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** From words to a {@link Request}. */
final class RequestParser {

    private static final Duration LOCK_TIMEOUT = Duration.ofMinutes(5);

    private final CommandLine commandLine = new CommandLine(CommandTree.build());

    /**
     * The text of {@code --help}, when the words ask for it.
     *
     * @param words the words after {@code migrate}
     * @return the text, or null
     */
    @Nullable
    String help(List<String> words) {
        List<String> own = own(words);
        if (own.stream().noneMatch(w -> w.equals("-h") || w.equals(CommandTree.HELP))) {
            return null;
        }
        CommandLine asked = commandLine;
        for (String word : own) {
            asked = asked.getSubcommands().getOrDefault(word, asked);
        }
        return asked.getUsageMessage(Ansi.OFF);
    }

    /** The words up to {@code --}; what is behind it belongs to another program. */
    static List<String> own(List<String> words) {
        int end = words.indexOf("--");
        return end < 0 ? words : words.subList(0, end);
    }

    /**
     * Understands the words.
     *
     * @param words the words after {@code migrate}
     * @return what they ask for
     * @throws HyperstackException {@link Problem#COMMAND_LINE} that names the nearest valid word
     */
    Request parse(List<String> words) {
        try {
            return request(commandLine.parseArgs(words.toArray(String[]::new)));
        } catch (UnmatchedArgumentException e) {
            throw unknown(e.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
        } catch (ParameterException e) {
            throw new HyperstackException(Problem.COMMAND_LINE, e.getMessage(),
                    "see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        }
    }

    private static Request request(ParseResult top) {
        List<ParseResult> chain = new ArrayList<>(List.of(top));
        while (chain.get(0).hasSubcommand()) {
            chain.add(0, chain.get(0).subcommand());
        }
        ParseResult sub = chain.get(0);
        Verb verb = top.hasSubcommand() ? verb(sub.commandSpec().name()) : Verb.MIGRATE;
        if (top.hasMatchedOption(CommandTree.DRY_RUN) || top.hasMatchedOption(CommandTree.LOCK_TIMEOUT)) {
            if (verb != Verb.MIGRATE) {
                throw new HyperstackException(Problem.COMMAND_LINE,
                        "--dry-run and --lock-timeout do not go with " + verb.words(), "leave the option out");
            }
            verb = top.hasMatchedOption(CommandTree.DRY_RUN) ? Verb.DRY_RUN : verb;
        }
        String datasource = chain.stream().map(p -> p.<String>matchedOptionValue(CommandTree.DATASOURCE, null))
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
        Duration timeout = (verb == Verb.REPAIR || verb == Verb.COPY ? sub : top).matchedOptionValue(CommandTree.LOCK_TIMEOUT,
                LOCK_TIMEOUT);
        Request.Options options = options(verb, sub, datasource);
        verb = options instanceof GenerateRequest && ((GenerateRequest) options).isPrinted() ? Verb.GENERATE_PRINTED : verb;
        boolean exitCode = verb == Verb.STATUS && sub.hasMatchedOption(CommandTree.EXIT_CODE);
        return new Request(verb, datasource, timeout, exitCode, options);
    }

    private static Request.@Nullable Options options(Verb verb, ParseResult sub, @Nullable String datasource) {
        return switch (verb) {
            case MIGRATE, DRY_RUN, STATUS, VALIDATE, SEED -> null;
            case REPAIR -> repair(sub);
            case DB -> db(sub);
            case DIFF -> diff(sub, datasource);
            case GENERATE, GENERATE_PRINTED -> generate(sub);
            case ADOPT -> adopt(sub);
            case CHECK, LINT -> check(sub);
            case REBASE -> new RebaseRequest(sub.matchedPositionalValue(0, List.of()));
            case COPY -> CopyCommands.options(sub);
            case TRASH_LIST, TRASH_RESTORE, TRASH_EMPTY -> trash(sub);
        };
    }

    private static DbRequest db(ParseResult sub) {
        if (sub.hasMatchedOption(CommandTree.JSON)) {
            throw new HyperstackException(Problem.COMMAND_LINE,
                    "--json does not go with migrate db, which prints nothing itself",
                    "leave it out");
        }
        return new DbRequest(sub.matchedPositionalValue(0, List.of()));
    }

    private static AdoptRequest adopt(ParseResult sub) {
        return new AdoptRequest(sub.hasMatchedOption(CommandTree.ACCEPT_DIFFERENCES), said(sub),
                sub.hasMatchedOption(CommandTree.NO_RENAME));
    }

    private static RepairRequest repair(ParseResult sub) {
        boolean shown = sub.hasMatchedOption(CommandTree.DRY_RUN);
        boolean given = sub.hasMatchedOption(CommandTree.YES);
        if (shown && given) {
            throw new HyperstackException(Problem.COMMAND_LINE, "--dry-run and --yes do not go together",
                    "leave one of them out");
        }
        RepairRequest.Consent consent = given ? RepairRequest.Consent.GIVEN : RepairRequest.Consent.ASK;
        return new RepairRequest(shown ? RepairRequest.Consent.SHOW : consent,
                sub.hasMatchedOption(CommandTree.DELETE_MISSING));
    }

    private static Said said(ParseResult sub) {
        return new Said(sub.matchedOptionValue(CommandTree.RENAME, List.of()),
                sub.matchedOptionValue(CommandTree.BACKFILL, List.of()));
    }

    private static GenerateRequest generate(ParseResult sub) {
        return new GenerateRequest(sub.matchedPositionalValue(0, null), sub.matchedOptionValue(CommandTree.OUT, null),
                said(sub), sub.hasMatchedOption(CommandTree.NO_RENAME),
                !sub.hasMatchedOption(CommandTree.NO_CONCURRENT_INDEXES));
    }

    private static CheckRequest check(ParseResult sub) {
        return new CheckRequest(sub.hasMatchedOption(CommandTree.STRICT),
                sub.hasMatchedPositional(0) ? sub.matchedPositionalValue(0, List.of()) : List.of());
    }

    private static Verb verb(String command) {
        return switch (command) {
            case CommandTree.STATUS -> Verb.STATUS;
            case CommandTree.VALIDATE -> Verb.VALIDATE;
            case CommandTree.REPAIR -> Verb.REPAIR;
            case CommandTree.DB -> Verb.DB;
            case CommandTree.DIFF -> Verb.DIFF;
            case CommandTree.GENERATE -> Verb.GENERATE;
            case CommandTree.ADOPT -> Verb.ADOPT;
            case CommandTree.CHECK -> Verb.CHECK;
            case CommandTree.LINT -> Verb.LINT;
            case CommandTree.REBASE -> Verb.REBASE;
            case CommandTree.COPY -> Verb.COPY;
            case CommandTree.SEED -> Verb.SEED;
            case CommandTree.RESTORE -> Verb.TRASH_RESTORE;
            case CommandTree.EMPTY -> Verb.TRASH_EMPTY;
            default -> Verb.TRASH_LIST;
        };
    }

    private static TrashRequest trash(ParseResult sub) {
        return new TrashRequest(sub.matchedPositionalValue(0, 0L),
                sub.commandSpec().name().equals(CommandTree.EMPTY)
                        ? sub.matchedOptionValue(CommandTree.OLDER_THAN, null)
                        : null);
    }

    private static DiffRequest diff(ParseResult sub, @Nullable String datasource) {
        String from = sub.matchedOptionValue(CommandTree.FROM, null);
        if (from != null && datasource != null) {
            throw new HyperstackException(Problem.COMMAND_LINE, "--from and --datasource name two databases",
                    "leave one of them out");
        }
        boolean apply = sub.hasMatchedOption(CommandTree.APPLY);
        boolean allowLoss = sub.hasMatchedOption(CommandTree.ALLOW_LOSS);
        if (allowLoss && !apply) {
            throw new HyperstackException(Problem.COMMAND_LINE, "--allow-loss does not go without --apply",
                    "leave it out: what would be lost is shown anyway");
        }
        DiffRequest.Effect effect = !apply
                ? DiffRequest.Effect.SHOW
                : allowLoss ? DiffRequest.Effect.APPLY_WITH_LOSS : DiffRequest.Effect.APPLY;
        return new DiffRequest(from, sub.matchedOptionValue(CommandTree.TO, ""), effect,
                sub.matchedOptionValue(CommandTree.RENAME, List.of()), sub.matchedOptionValue(CommandTree.BACKFILL, List.of()));
    }

    private static HyperstackException unknown(String word, CommandSpec command) {
        boolean option = word.startsWith("-");
        if (!option && command.subcommands().isEmpty()) {
            return new HyperstackException(Problem.COMMAND_LINE,
                    "\"" + word + "\" is one word too many for " + command.qualifiedName(),
                    "leave it out, or put words that belong together in quotes; see " + command.qualifiedName() + " --help");
        }
        String bare = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Collection<String> valid = option ? command.optionsMap().keySet() : command.subcommands().keySet();
        String fix = Nearest.to(bare, valid).map(n -> "the nearest is " + n).orElse("leave it out");
        return new HyperstackException(Problem.COMMAND_LINE,
                "\"" + bare + "\" is not " + (option ? "an option" : "a command") + " of " + command.qualifiedName(),
                fix + "; all are in " + command.qualifiedName() + " --help");
    }
}
