package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.migration.MigrationRow.Checksums;
import io.quarkiverse.hyperstack.migration.MigrationRow.Run;

/** Flyway's view of the migrations, in the words of {@link MigrationRow}. */
final class MigrationRows {

    private MigrationRows() {
    }

    /** The rows of all migrations in Flyway's order; entries that a newer run of a repeatable file replaced are left out. */
    static List<MigrationRow> of(MigrationInfo[] all) {
        return Arrays.stream(all).filter(MigrationRows::counts).map(MigrationRows::row).toList();
    }

    private static boolean counts(MigrationInfo info) {
        MigrationState state = info.getState();
        return state != MigrationState.SUPERSEDED && state != MigrationState.OUTDATED && state != MigrationState.DELETED
                && state != MigrationState.UNDONE && state != MigrationState.AVAILABLE
                && info.getType() != CoreMigrationType.SCHEMA && info.getType() != CoreMigrationType.DELETE;
    }

    private static MigrationRow row(MigrationInfo info) {
        Run run = info.getInstalledOn() == null
                ? null
                : new Run(Instant.ofEpochMilli(info.getInstalledOn().getTime()),
                        Duration.ofMillis(info.getExecutionTime() == null ? 0 : Math.max(0, info.getExecutionTime())));
        Checksums checksums = checksums(info);
        FileState state = checksums != null ? FileState.CHANGED : state(info.getState());
        return new MigrationRow(info.getScript(), info.getVersion() == null ? null : info.getVersion().getVersion(),
                info.getDescription() == null ? "" : info.getDescription(), state, run, checksums);
    }

    private static @Nullable Checksums checksums(MigrationInfo info) {
        MigrationState state = info.getState();
        boolean ran = state == MigrationState.SUCCESS || state == MigrationState.OUT_OF_ORDER;
        if (!ran || info.getVersion() == null || info.getAppliedChecksum() == null || info.getResolvedChecksum() == null
                || info.getAppliedChecksum().equals(info.getResolvedChecksum())) {
            return null;
        }
        return new Checksums(info.getAppliedChecksum(), info.getResolvedChecksum());
    }

    private static FileState state(MigrationState state) {
        return switch (state) {
            case PENDING -> FileState.PENDING;
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> FileState.FAILED;
            case MISSING_SUCCESS -> FileState.MISSING;
            case FUTURE_SUCCESS -> FileState.FUTURE;
            case IGNORED -> FileState.OUT_OF_ORDER;
            case ABOVE_TARGET, BELOW_BASELINE, BASELINE_IGNORED -> FileState.EXCLUDED;
            default -> FileState.APPLIED;
        };
    }
}
