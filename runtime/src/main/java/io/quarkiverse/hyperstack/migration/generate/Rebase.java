package io.quarkiverse.hyperstack.migration.generate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

/** Gives files of a branch versions behind all others, as if they had been generated just now. */
public final class Rebase {

    private static final Pattern NAME = Pattern.compile("V(.+?)(__.*)");

    private final SourceFolder folder;
    private final Clock clock;

    /**
     * @param folder where the files are
     * @param clock gives versions
     */
    public Rebase(SourceFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Renames files, the configuration of each with it, and says in each behind which version it is now. They keep their order.
     *
     * @param names files that are there
     * @param history what a database says of the files; empty when none was asked
     * @return what became of them, in their order
     * @throws HyperstackException {@link Problem#FILE_APPLIED} when that database has run one of them
     */
    public List<Moved> move(List<String> names, List<MigrationRow> history) {
        List<MigrationRow> applied = history.stream().filter(row -> row.run() != null).toList();
        applied.stream().filter(row -> names.contains(row.file().substring(row.file().lastIndexOf('/') + 1))).findFirst()
                .ifPresent(row -> {
                    throw new HyperstackException(Problem.FILE_APPLIED,
                            row.file() + " was run by this database, so its version cannot change any more",
                            "rebase the other branch's file, if no database has that one");
                });
        List<NewFile> all = folder.files();
        MigrationVersion last = Stream.concat(
                applied.stream().flatMap(row -> Stream.ofNullable(row.version())).map(MigrationVersion::fromVersion),
                all.stream().filter(file -> !names.contains(file.name())).map(Rebase::version))
                .max(Comparator.naturalOrder()).orElse(null);
        List<Moved> moved = new ArrayList<>();
        for (NewFile file : all.stream().filter(file -> names.contains(file.name()))
                .sorted(Comparator.comparing(Rebase::version))
                .toList()) {
            Optional<String> after = Optional.ofNullable(last).map(MigrationVersion::getVersion);
            String version = FileName.version(clock, after);
            NewFile renamed = new NewFile("V" + version + words(file), GeneratedFile.behind(file.sql(), after), file.conf());
            moved.add(new Moved(file.name(), folder.replace(file, renamed), after));
            last = MigrationVersion.fromVersion(version);
        }
        return moved;
    }

    private static MigrationVersion version(NewFile file) {
        return MigrationVersion.fromVersion(name(file).group(1));
    }

    private static String words(NewFile file) {
        return name(file).group(2);
    }

    private static Matcher name(NewFile file) {
        Matcher name = NAME.matcher(file.name());
        if (!name.matches()) {
            throw new IllegalArgumentException(file.name() + " has no version");
        }
        return name;
    }

    /**
     * A file that got another version.
     *
     * @param from its former name
     * @param to where it is now
     * @param after the version behind which it is; empty when it is the only file
     */
    public record Moved(String from, Path to, Optional<String> after) {
    }
}
