package io.quarkiverse.hyperstack.migration.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;

/**
 * The text of a migration file: line feeds alone, no byte order mark, each statement with its reason, the same for the same
 * steps.
 * <p>
 * On SQLite a rebuilt table is dropped and created anew, and that deletes the rows which point at it unless foreign keys are
 * off, which <a href="https://www.sqlite.org/pragma.html#pragma_foreign_keys">can be said outside of a transaction only</a>. So
 * such a file runs without Flyway's transaction and brings one of its own, and it fails when it breaks a foreign key.
 */
final class FileText {

    private static final String NOT_IN_TRANSACTION = "executeInTransaction=false\n";
    private static final String NO_PLACEHOLDERS = "placeholderReplacement=false\n";

    private static final String BEFORE_REBUILD = """

            -- a table is made anew: without this, the rows that point at it would be deleted with the old one
            PRAGMA foreign_keys = OFF;

            -- all of it or nothing
            SAVEPOINT hyperstack;

            -- rows that point at nothing already
            CREATE TEMP TABLE "hyperstack_before" AS SELECT count(*) AS "broken" FROM pragma_foreign_key_check;
            """;
    private static final String AFTER_REBUILD = """

            -- fails when more rows point at nothing now
            CREATE TEMP TABLE "hyperstack_after" ("broken" integer CHECK ("broken" <= 0));

            -- the number of them now, less the number before
            INSERT INTO temp."hyperstack_after" SELECT (SELECT count(*) FROM pragma_foreign_key_check) - "broken"
            FROM temp."hyperstack_before";

            -- the numbers have served
            DROP TABLE temp."hyperstack_after";

            -- the numbers have served
            DROP TABLE temp."hyperstack_before";

            -- all of it is done
            RELEASE hyperstack;

            -- views and triggers follow a rename again
            PRAGMA legacy_alter_table = OFF;

            -- foreign keys count again
            PRAGMA foreign_keys = ON;
            """;

    private static final String BLIND = """

            -- views and triggers that name a table are not looked at while it is away
            PRAGMA legacy_alter_table = ON;
            """;
    private static final String SEEING = """

            -- views and triggers follow a rename
            PRAGMA legacy_alter_table = OFF;
            """;

    private static final String SHORT_WAIT = """

            -- give up rather than wait longer for a lock: whoever needs the same table waits behind this
            SET LOCAL lock_timeout = '%s';
            """;

    private final List<Step> steps;
    private final boolean outside;
    private final String kind;
    private final boolean rebuilds;
    private final boolean waits;
    private final FileStyle style;

    /**
     * @param group what the file does
     * @param sqlite whether it is for SQLite
     * @param style how it treats others
     */
    FileText(StepGroup group, boolean sqlite, FileStyle style) {
        this.steps = group.steps();
        this.style = style;
        this.kind = sqlite ? DatabaseUrl.SQLITE : DatabaseUrl.POSTGRESQL;
        this.outside = group.kind() == StepGroup.Kind.OUTSIDE;
        this.rebuilds = sqlite && steps.stream().anyMatch(step -> step.sql().toUpperCase(Locale.ROOT).startsWith("DROP TABLE"));
        this.waits = !sqlite && !outside && !style.lockTimeout().isZero()
                && steps.stream().anyMatch(step -> touches(step.cause(), added(steps)));
    }

    /** Whether it needs a lock that somebody else may hold. */
    private static boolean touches(Change change, Set<QualifiedName> added) {
        if (change instanceof Change.AddTable table) {
            return table.table().constraints().foreignKeys().stream()
                    .anyMatch(key -> !added.contains(key.target().table()));
        }
        return !(change instanceof Change.AddSequence) && !(change instanceof Change.AddEnumType);
    }

    private static Set<QualifiedName> added(List<Step> steps) {
        return steps.stream().map(Step::cause).filter(Change.AddTable.class::isInstance).map(Change::object)
                .collect(Collectors.toSet());
    }

    private String timeout() {
        long millis = style.lockTimeout().toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : Math.max(1, millis) + "ms";
    }

    String sql(Optional<String> lastVersion) {
        StringBuilder text = new StringBuilder(GeneratedFile.head(lastVersion) + GeneratedFile.madeFor(kind));
        text.append(waits ? SHORT_WAIT.formatted(timeout()) : "");
        text.append(rebuilds ? BEFORE_REBUILD : "");
        boolean blind = false;
        for (Step step : steps) {
            if (rebuilds && blind == isRename(step)) {
                blind = !blind;
                text.append(blind ? BLIND : SEEING);
            }
            text.append("\n-- ").append(step.reason().replaceAll("\\s*\\R\\s*", " ")).append('\n')
                    .append(step.sql().replace("\r\n", "\n").strip()).append(";\n");
        }
        return text.append(rebuilds ? AFTER_REBUILD : "").toString();
    }

    /** A rename goes through views and triggers; a new form of a table must not. */
    private static boolean isRename(Step step) {
        return step.cause() instanceof Change.Rename;
    }

    String conf() {
        List<String> settings = new ArrayList<>();
        if (rebuilds || outside) {
            settings.add(NOT_IN_TRANSACTION);
        }
        if (steps.stream().anyMatch(step -> step.sql().contains("${"))) {
            settings.add(NO_PLACEHOLDERS);
        }
        return String.join("", settings);
    }
}
