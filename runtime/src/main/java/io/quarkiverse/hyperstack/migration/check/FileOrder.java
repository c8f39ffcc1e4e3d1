package io.quarkiverse.hyperstack.migration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;

/**
 * Generated files know the version behind which they were made. Another one that stands there now came from another branch, and
 * nobody has looked at both together.
 */
final class FileOrder {

    private final Map<String, String> texts;

    /**
     * @param files the files with their texts
     */
    FileOrder(List<MigrationScript> files) {
        this.texts = files.stream().collect(Collectors.toMap(MigrationScript::file, MigrationScript::sql, (a, b) -> a));
    }

    /** @param infos in the order in which they run */
    List<Discrepancy> look(List<MigrationInfo> infos) {
        List<Discrepancy> found = new ArrayList<>();
        MigrationInfo before = null;
        for (MigrationInfo info : infos) {
            if (info.getVersion() == null || info.getType().isBaseline()) {
                continue;
            }
            look(info, before).ifPresent(found::add);
            before = info;
        }
        return found;
    }

    private Optional<Discrepancy> look(MigrationInfo info, @Nullable MigrationInfo before) {
        String sql = texts.getOrDefault(info.getScript(), "");
        Optional<String> after = GeneratedFile.after(sql);
        boolean asMade = before == null
                ? after.isEmpty()
                : !GeneratedFile.isFirst(sql)
                        && after.map(MigrationVersion::fromVersion).map(before.getVersion()::equals).orElse(true);
        if (asMade) {
            return Optional.empty();
        }
        String made = after.map(version -> "after version " + version).orElse("as the first file");
        String now = before == null
                ? "no file stands before it"
                : before.getScript() + " (version " + before.getVersion().getVersion() + ") stands before it";
        return Optional.of(Discrepancy.of(Problem.ORDER_CHANGED, info.getScript(),
                info.getScript() + " was generated " + made + ", and now " + now + ": two branches went on side by side",
                "read both; where they go together, let its second line be \"" + GeneratedFile.head(
                        Optional.ofNullable(before).map(one -> one.getVersion().getVersion())).lines().skip(1).findFirst()
                        .orElse("")
                        + "\"; otherwise delete the one that no database has and run migrate generate"));
    }
}
