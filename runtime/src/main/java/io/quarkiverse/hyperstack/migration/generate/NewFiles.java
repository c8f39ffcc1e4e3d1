package io.quarkiverse.hyperstack.migration.generate;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.FilePlan;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;
import io.quarkiverse.hyperstack.schema.plan.StepGroup.Kind;

/** Turns groups of steps into files, one a group, a second apart. */
final class NewFiles {

    private final Workbench bench;
    private final Clock clock;
    private final Wishes wishes;

    /**
     * @param bench the migrations that are there
     * @param clock for the versions
     * @param wishes names and style
     */
    NewFiles(Workbench bench, Clock clock, Wishes wishes) {
        this.bench = bench;
        this.clock = clock;
        this.wishes = wishes;
    }

    /** The groups of a plan as they are wished for. */
    List<StepGroup> groups(FilePlan plan) {
        return wishes.style().concurrentIndexes() || plan.plan().isEmpty()
                ? plan.groups()
                : List.of(new StepGroup(Kind.TOGETHER, plan.plan().steps()));
    }

    /**
     * The files.
     *
     * @param groups in the order in which they run
     * @param summary what all of them change, for the name of a single one
     */
    List<NewFile> of(List<StepGroup> groups, List<String> summary) {
        List<NewFile> files = new ArrayList<>();
        Optional<String> last = bench.migrations().lastVersion();
        for (StepGroup group : groups) {
            String version = FileName.version(Clock.offset(clock, Duration.ofSeconds(files.size())), last);
            FileText text = new FileText(group, bench.isSqlite(), wishes.style());
            boolean alone = groups.size() == 1 && !summary.isEmpty();
            files.add(new NewFile("V" + version + "__" + words(group, alone ? summary : changes(group), alone) + ".sql",
                    text.sql(last), text.conf()));
            last = Optional.of(version);
        }
        return files;
    }

    private String words(StepGroup group, List<String> changes, boolean alone) {
        return wishes.name().map(name -> FileName.slug(name) + (alone ? "" : suffix(group.kind())))
                .orElseGet(() -> FileName.words(changes));
    }

    private static String suffix(Kind kind) {
        return switch (kind) {
            case TOGETHER -> "";
            case OUTSIDE -> "_indexes";
            case AFTERWARDS -> "_keys";
        };
    }

    /** What its statements are for, without those that only tidy up. */
    private static List<String> changes(StepGroup group) {
        return group.steps().stream().filter(step -> group.kind() != Kind.OUTSIDE || step.sql().startsWith("CREATE"))
                .map(Step::reason).distinct().toList();
    }
}
