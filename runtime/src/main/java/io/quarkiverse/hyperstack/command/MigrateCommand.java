package io.quarkiverse.hyperstack.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.generate.Questions;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkiverse.hyperstack.workflow.Redaction;
import io.quarkiverse.hyperstack.workflow.SourceTree;

/** {@code migrate …} as it was called. */
public final class MigrateCommand {

    private static final String NAME = "migrate";

    private final Supplier<List<String>> line;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Seeding seeding;

    /**
     * @param line the words of the command line, the first of them {@code migrate}
     * @param out where results go
     * @param err where failures and progress go
     */
    public MigrateCommand(Supplier<List<String>> line, PrintStream out, PrintStream err) {
        this.line = line;
        this.out = out;
        this.err = err;
    }

    /**
     * The command line that a start was given.
     *
     * @param arguments the arguments of the application
     * @param configured the value of {@code quarkus.hyperstack.command}; arguments that begin with {@code migrate} win
     * @return the words of the line; empty when the application is to start
     */
    public static Optional<Supplier<List<String>>> asked(String[] arguments, Optional<String> configured) {
        if (arguments.length > 0 && arguments[0].equals(NAME)) {
            return Optional.of(() -> List.of(arguments));
        }
        return configured.filter(text -> !text.isBlank()).map(text -> () -> ShellWords.split(text));
    }

    /**
     * Runs it. Prints everything there is to say.
     *
     * @param databases the databases of the application
     * @param structures what the entities want
     * @param sources where files are written
     * @param secrets the configured passwords, to keep them out of what is printed
     * @return the exit code; none yet when the command {@linkplain #isUnfinished() is unfinished}
     */
    public int run(MigrationDatabases databases, DesiredStructures structures, SourceTree sources,
            Collection<String> secrets) {
        Redaction redaction = redaction(secrets, List.of());
        List<String> words = List.of();
        View view = new TextView(Verb.MIGRATE, out, err, redaction);
        int code = ExitCode.FAILED;
        try {
            words = words();
            redaction = redaction(secrets, words);
            RequestParser parser = new RequestParser();
            String help = parser.help(words);
            if (help != null) {
                out.print(help);
                code = ExitCode.DONE;
                return code;
            }
            view = view(words, Verb.MIGRATE, redaction);
            Request request = parser.parse(words);
            view = view(words, request.verb(), redaction);
            Given given = new Given(databases, structures, sources);
            code = request.verb() == Verb.SEED ? begin(request, given, view, redaction) : run(request, given, view);
        } catch (HyperstackException e) {
            code = e.problem() == Problem.COMMAND_LINE ? ExitCode.USAGE : ExitCode.FAILED;
            failed(view, e, words, redaction);
        } catch (RuntimeException e) {
            failed(view, unexpected(e), words, redaction);
        } finally {
            if (code != ExitCode.UNFINISHED) {
                view.end(code);
            }
        }
        return code;
    }

    private int begin(Request request, Given given, View view, Redaction redaction) {
        SeedRunner runner = new SeedRunner(given, request, view);
        int code = runner.prepare();
        seeding = code == ExitCode.UNFINISHED ? new Seeding(runner, view, redaction) : null;
        return code;
    }

    /**
     * Whether the command has still to do what it is there for, and needs the beans of the application for it.
     *
     * @return true between {@link #run} and {@link #seed} of a command about seeds
     */
    public boolean isUnfinished() {
        return seeding != null;
    }

    /**
     * Goes on with a command that is unfinished. Prints everything there is to say.
     *
     * @param seeds gives the seeds of the application, and starts what they need
     * @return the exit code
     */
    public int seed(Supplier<Seeds> seeds) {
        Seeding now = Objects.requireNonNull(seeding);
        seeding = null;
        int code = ExitCode.FAILED;
        try {
            code = now.runner().run(seeds.get());
        } catch (HyperstackException e) {
            failed(now.view(), e, words(), now.redaction());
        } catch (RuntimeException e) {
            failed(now.view(), unexpected(e), words(), now.redaction());
        } finally {
            now.view().end(code);
        }
        return code;
    }

    private static HyperstackException unexpected(RuntimeException failure) {
        return new HyperstackException(Problem.COMMAND_FAILED, "The command failed: " + failure,
                "run it again with --stacktrace and report what it prints", failure);
    }

    private int run(Request request, Given given, View view) {
        MigrationDatabases databases = given.databases();
        String datasource = request.datasource();
        return switch (request.verb()) {
            case MIGRATE, DRY_RUN, STATUS, VALIDATE, REPAIR -> new Runner(databases, request, view, err,
                    view instanceof JsonView ? question -> true : terminal()::isAgreed).run();
            case GENERATE, GENERATE_PRINTED ->
                new GenerateRunner(given, view, questions(view)).run(request.options(GenerateRequest.class), datasource);
            case ADOPT -> new AdoptRunner(databases, given.structures(), given.tree(), view)
                    .run(request.options(AdoptRequest.class), datasource);
            case CHECK ->
                new CheckRunner(databases, given.structures(), view).check(request.options(CheckRequest.class), datasource);
            case LINT ->
                new CheckRunner(databases, given.structures(), view).lint(request.options(CheckRequest.class), datasource);
            case REBASE -> new RebaseRunner(given, view).run(request.options(RebaseRequest.class), datasource);
            case COPY -> new CopyRunner(given, request, view, questions(view), err)
                    .run(request.options(CopyOptions.class));
            case TRASH_LIST, TRASH_RESTORE, TRASH_EMPTY ->
                new TrashRunner(databases, request, view).run(request.options(TrashRequest.class));
            case DB -> new DbRunner(databases, datasource, System.getenv()).run(request.options(DbRequest.class));
            case DIFF -> new DiffRunner(databases, request, view).run(request.options(DiffRequest.class));
            case SEED -> throw new IllegalStateException("Begun elsewhere");
        };
    }

    /** A program that reads one document is not asked. */
    private Questions questions(View view) {
        return view instanceof JsonView ? Questions.toNobody() : terminal();
    }

    private TerminalQuestions terminal() {
        return new TerminalQuestions(() -> new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), err,
                () -> new Attendance(System.getenv()).isGiven());
    }

    private static Redaction redaction(Collection<String> secrets, List<String> words) {
        return new Redaction(Stream.concat(secrets.stream(), Side.passwords(words).stream()).toList());
    }

    private List<String> words() {
        List<String> words = line.get();
        if (words.isEmpty() || !words.get(0).equals(NAME)) {
            throw new HyperstackException(Problem.COMMAND_LINE,
                    "quarkus.hyperstack.command is not a command of this extension: " + String.join(" ", words),
                    "let it begin with migrate");
        }
        return words.subList(1, words.size());
    }

    private View view(List<String> words, Verb verb, Redaction redaction) {
        return RequestParser.own(words).contains(CommandTree.JSON)
                ? new JsonView(verb.words(), out, redaction)
                : new TextView(verb, out, err, redaction);
    }

    private void failed(View view, HyperstackException failure, List<String> words, Redaction redaction) {
        view.failed(failure);
        if (RequestParser.own(words).contains(CommandTree.STACKTRACE)) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            err.println(redaction.apply(trace.toString()));
        }
    }

    /** A command that waits for the beans of the application. */
    private record Seeding(SeedRunner runner, View view, Redaction redaction) {
    }
}
