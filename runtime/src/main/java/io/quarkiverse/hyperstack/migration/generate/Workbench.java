package io.quarkiverse.hyperstack.migration.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.migration.replay.Replay;
import io.quarkiverse.hyperstack.migration.replay.Replayed;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.FilePlan;
import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * What is needed to lay files and entities side by side.
 *
 * @param migrations the migrations of a datasource
 * @param jdbcUrl the address of its database, of which only the kind counts
 * @param server opens a connection to a server on which scratch databases can be made; never used for SQLite
 */
public record Workbench(Migrations migrations, String jdbcUrl, ConnectionSource server) {

    private static final Pattern CREATE_SCHEMA = Pattern.compile("(?is)\\s*create\\s+schema\\s+\"?([^\"\\s]+).*");

    public Workbench {
        Objects.requireNonNull(migrations, "migrations");
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(server, "server");
    }

    /**
     * What the files lack, with files that are not there yet.
     *
     * @param desired what the entities want
     * @param more files that are not there yet
     * @return the plan for one more file
     * @throws io.quarkiverse.hyperstack.HyperstackException {@link io.quarkiverse.hyperstack.Problem#REPLAY_FAILED}, and what
     *         planning brings
     */
    public Plan lacking(Desired desired, List<NewFile> more) {
        return trial(Optional.of(desired), more, file -> false).lacking();
    }

    /**
     * Runs the files once for all that can be seen by it.
     *
     * @param desired what the entities want; when empty, nothing is lacking
     * @param more files that are not there yet
     * @param recorded the names of the files whose statements are written down
     * @return what the files lack, and what their statements do
     * @throws io.quarkiverse.hyperstack.HyperstackException {@link io.quarkiverse.hyperstack.Problem#REPLAY_FAILED}, and what
     *         planning brings
     */
    public Trial trial(Optional<Desired> desired, List<NewFile> more, Predicate<String> recorded) {
        Replay replay = new Replay(migrations, more);
        List<String> texts = new ArrayList<>(replay.texts());
        desired.ifPresent(wanted -> texts.addAll(schemas(wanted, replay.texts())));
        try (ScratchDatabase scratch = Synchronizer.forJdbcUrl(jdbcUrl).scratchDatabase(server, texts)) {
            Replayed replayed = replay.in(scratch, recorded, syntax());
            FilePlan plan = desired.map(wanted -> scratch.plan(wanted, replayed.managed())).orElseGet(FilePlan::nothing);
            return new Trial(plan, replayed.files());
        }
    }

    /** What names schemas in the structure that is wanted; a file that names one runs where that one is. */
    private static List<String> schemas(Desired wanted, List<String> files) {
        return wanted.script().statements().stream().filter(statement -> {
            Matcher creation = CREATE_SCHEMA.matcher(statement);
            return !creation.matches() || files.stream().noneMatch(file -> file.contains(creation.group(1)));
        }).toList();
    }

    /**
     * Whether we made some of the files, of which what they made may go with the entities.
     *
     * @return false when people wrote all of them
     */
    public boolean hasGeneratedFiles() {
        return migrations.files().stream().anyMatch(file -> GeneratedFile.is(file.sql()));
    }

    /**
     * What is wanted. Where the last entity went, what generated files made is to go.
     *
     * @param entities what the entities want; empty when there is none
     * @return empty when nobody says what is wanted
     */
    public Optional<Desired> wanted(Optional<Desired> entities) {
        return entities.or(() -> hasGeneratedFiles() ? Optional.of(Desired.nothing()) : Optional.empty());
    }

    /**
     * The kind of database.
     *
     * @return how its SQL is read
     */
    public Syntax syntax() {
        return isSqlite() ? Syntax.SQLITE : Syntax.POSTGRESQL;
    }

    boolean isSqlite() {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }
}
