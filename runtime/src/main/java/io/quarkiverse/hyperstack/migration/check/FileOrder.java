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
                before == null
                        ? "bring that file back, or let the second line be \"" + line(Optional.empty()) + "\""
                        : wayOut(info, before)));
    }

    /** Only the one that ran nowhere may still be changed, and only people know which that is. */
    private String wayOut(MigrationInfo info, MigrationInfo before) {
        boolean isFile = texts.containsKey(before.getScript());
        return "read both, then give the one that no database has a version behind all others: migrate rebase "
                + name(info.getScript()) + (isFile ? ", or migrate rebase " + name(before.getScript()) : "");
    }

    private static String name(String script) {
        return script.substring(script.lastIndexOf('/') + 1);
    }

    private static String line(Optional<String> version) {
        return GeneratedFile.head(version).lines().skip(1).findFirst().orElse("");
    }
}
