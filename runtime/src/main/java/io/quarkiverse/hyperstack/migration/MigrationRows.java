package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.info.MigrationInfoImpl;
import org.flywaydb.core.internal.schemahistory.SchemaHistory;
import org.flywaydb.core.internal.util.AbbreviationUtils;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.migration.MigrationRow.Checksums;
import io.quarkiverse.hyperstack.migration.MigrationRow.Run;
import io.quarkiverse.hyperstack.migration.adopt.Marking;

/** Flyway's view of the migrations, in the words of {@link MigrationRow}. */
final class MigrationRows {

    private final List<MigrationInfo> all;
    private final Configuration configuration;
    private final Optional<MigrationInfo> mark;

    /**
     * @param all what Flyway knows, in its order
     * @param configuration says what is accepted
     */
    MigrationRows(MigrationInfo[] all, Configuration configuration) {
        this.all = List.of(all);
        this.configuration = configuration;
        this.mark = Arrays.stream(all).filter(info -> info.getType() == CoreMigrationType.BASELINE)
                .filter(info -> Marking.DESCRIPTION.equals(info.getDescription())).findFirst();
    }

    /** The rows of all migrations in Flyway's order; entries that a newer run of a repeatable file replaced are left out. */
    List<MigrationRow> rows() {
        return all.stream().filter(this::counts).map(this::row).toList();
    }

    private boolean counts(MigrationInfo info) {
        MigrationState state = info.getState();
        boolean isMark = mark.filter(one -> one == info).isPresent() && all.stream().anyMatch(this::isMarked);
        return state != MigrationState.SUPERSEDED && state != MigrationState.OUTDATED && state != MigrationState.AVAILABLE
                && info.getType() != CoreMigrationType.SCHEMA && info.getType() != CoreMigrationType.DELETE && !isMark;
    }

    /** The file that the mark of an adopted database stands for. */
    private boolean isMarked(MigrationInfo info) {
        return info.getState() == MigrationState.BASELINE_IGNORED
                && mark.filter(one -> one.getVersion().equals(info.getVersion())).isPresent();
    }

    private MigrationRow row(MigrationInfo info) {
        if (isMarked(info)) {
            return row(info, FileState.BASELINE, run(mark.orElseThrow()), null,
                    "marked, not run: the database had this structure");
        }
        String change = change(info);
        FileState state = change.isEmpty() ? state(info) : FileState.CHANGED;
        boolean edited = state == FileState.CHANGED && differs(info.getAppliedChecksum(), info.getResolvedChecksum());
        return row(info, state, run(info),
                edited ? new Checksums(info.getAppliedChecksum(), info.getResolvedChecksum()) : null,
                change.isEmpty() ? note(info, state) : change);
    }

    private static MigrationRow row(MigrationInfo info, FileState state, @Nullable Run run, @Nullable Checksums checksums,
            String note) {
        return new MigrationRow(info.getScript(), info.getVersion() == null ? null : info.getVersion().getVersion(),
                info.getDescription() == null ? "" : info.getDescription(), state, run, checksums, note);
    }

    private static @Nullable Run run(MigrationInfo info) {
        return info.getInstalledOn() == null
                ? null
                : new Run(Instant.ofEpochMilli(info.getInstalledOn().getTime()),
                        Duration.ofMillis(info.getExecutionTime() == null ? 0 : Math.max(0, info.getExecutionTime())));
    }

    private static String change(MigrationInfo info) {
        MigrationState state = info.getState();
        if (state != MigrationState.SUCCESS && state != MigrationState.OUT_OF_ORDER || info.getVersion() == null) {
            return "";
        }
        if (differs(info.getAppliedChecksum(), info.getResolvedChecksum())) {
            return "its checksum was " + info.getAppliedChecksum() + " and is now " + info.getResolvedChecksum();
        }
        ResolvedMigration file = info instanceof MigrationInfoImpl known ? known.getResolvedMigration() : null;
        if (file == null) {
            return "";
        }
        if (!file.getType().equals(info.getType())) {
            return "it was " + info.getType() + " and is now " + file.getType();
        }
        return AbbreviationUtils.abbreviateDescription(file.getDescription()).equals(info.getDescription())
                || SchemaHistory.NO_DESCRIPTION_MARKER.equals(info.getDescription()) && file.getDescription().isEmpty()
                        ? ""
                        : "its words were \"" + info.getDescription() + "\" and are now \"" + file.getDescription() + "\"";
    }

    private static boolean differs(@Nullable Integer applied, @Nullable Integer file) {
        return applied != null && file != null && !applied.equals(file);
    }

    private FileState state(MigrationInfo info) {
        return switch (info.getState()) {
            case PENDING -> FileState.PENDING;
            case FAILED, MISSING_FAILED -> FileState.FAILED;
            case FUTURE_FAILED -> FileState.FUTURE_FAILED;
            case MISSING_SUCCESS -> missing(info);
            case DELETED -> FileState.MISSING_ACCEPTED;
            case FUTURE_SUCCESS -> FileState.FUTURE;
            case IGNORED -> isAccepted(info) ? FileState.EXCLUDED : FileState.OUT_OF_ORDER;
            case ABOVE_TARGET, BELOW_BASELINE, BASELINE_IGNORED -> FileState.EXCLUDED;
            case BASELINE -> FileState.BASELINE;
            case UNDONE -> FileState.UNDONE;
            default -> FileState.APPLIED;
        };
    }

    /** Repeatable files have no version that tells a newer release; they run after its versioned ones. */
    private FileState missing(MigrationInfo info) {
        if (info.getVersion() == null && all.stream().filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS)
                .anyMatch(one -> one.getInstalledRank() < info.getInstalledRank())) {
            return FileState.FUTURE;
        }
        return isAccepted(info) ? FileState.MISSING_ACCEPTED : FileState.MISSING;
    }

    private boolean isAccepted(MigrationInfo info) {
        return info.getType().isBaseline() || !info.isShouldExecute()
                || Arrays.stream(configuration.getIgnoreMigrationPatterns())
                        .anyMatch(pattern -> pattern.matchesMigration(info.getVersion() != null, info.getState()));
    }

    private String note(MigrationInfo info, FileState state) {
        return switch (state) {
            case PENDING -> pending(info);
            case APPLIED -> info.getState() == MigrationState.OUT_OF_ORDER ? "ran after a newer one" : "";
            case BASELINE -> "nothing was run for this version and those before it";
            case MISSING_ACCEPTED -> info.getState() == MigrationState.DELETED
                    ? "marked as deleted"
                    : "the configuration accepts it";
            case FUTURE_FAILED -> "the release that has the file has to put it right";
            case EXCLUDED -> switch (info.getState()) {
                case ABOVE_TARGET -> "above the configured target";
                case IGNORED -> "the configuration accepts it";
                default -> "not above the baseline of the database";
            };
            default -> "";
        };
    }

    private String pending(MigrationInfo info) {
        if (info.getVersion() != null) {
            return lastApplied().filter(last -> info.getVersion().compareTo(last) < 0)
                    .map(last -> "below version " + last + ", which ran; runs because quarkus.flyway.out-of-order is true")
                    .orElse("");
        }
        return all.stream().filter(one -> one.getState() == MigrationState.OUTDATED)
                .filter(one -> Objects.equals(one.getDescription(), info.getDescription())).map(MigrationRows::run)
                .filter(Objects::nonNull).findFirst().map(run -> "runs again: it changed since " + run.at()).orElse("");
    }

    private Optional<MigrationVersion> lastApplied() {
        Stream<MigrationInfo> applied = all.stream().filter(info -> info.getState().isApplied())
                .filter(info -> info.getState() != MigrationState.DELETED && info.getState() != MigrationState.UNDONE);
        return applied.map(MigrationInfo::getVersion).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
