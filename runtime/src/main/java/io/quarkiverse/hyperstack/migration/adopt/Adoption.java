package io.quarkiverse.hyperstack.migration.adopt;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.flywaydb.core.api.FlywayException;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.FirstMigration;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.TableNames;
import io.quarkiverse.hyperstack.migration.generate.Generator;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.migration.replay.Replay;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.LiveStructure;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * Moves a synchronized application to migrations: writes the first file, and marks the database as having it. It may be
 * interrupted at any point and run again.
 */
public final class Adoption {

    private static final String NAME = "structure";

    private final Workbench bench;
    private final SourceFolder folder;
    private final Clock clock;

    /**
     * @param bench the migrations of the application with their database, and where to try files
     * @param folder where files are written, and where those are that the running application does not have yet
     * @param clock for versions
     */
    public Adoption(Workbench bench, SourceFolder folder, Clock clock) {
        this.bench = bench;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Adopts the database.
     *
     * @param desired what the entities want
     * @param wishes what a person says of the second file
     * @param acceptDifferences whether a database that differs is taken as it is, and a second file brings it to the entities
     * @return what was done
     * @throws HyperstackException {@link Problem#ADOPTED_DIFFERS} with the differences, {@link Problem#MIGRATIONS_EXIST}, and
     *         what generating brings; then nothing was written and nothing was marked
     */
    public Adopted adopt(Desired desired, Wishes wishes, boolean acceptDifferences) {
        try {
            return adopted(desired, wishes, acceptDifferences);
        } catch (FlywayException e) {
            throw bench.migrations().said(e);
        }
    }

    private Adopted adopted(Desired desired, Wishes wishes, boolean acceptDifferences) {
        Migrations known = bench.migrations().exist()
                ? bench.migrations()
                : Replay.with(bench.migrations(), folder.files());
        if (known.exist()) {
            Marking marking = new Marking(known, known.dataSource());
            FirstMigration first = marking.adoption().orElseThrow(() -> notAdopted(known));
            return new Adopted(List.of(), first.version(), List.of(), marking(marking));
        }
        return begun(desired, wishes, acceptDifferences);
    }

    private static HyperstackException notAdopted(Migrations known) {
        String first = known.first().map(FirstMigration::file).orElse("a repeatable one");
        return new HyperstackException(Problem.MIGRATIONS_EXIST,
                "The application has migrations already, and the first (" + first + ") was not made to adopt a database",
                "run migrate generate for the next file; a database that has what the files make is told with"
                        + " quarkus.flyway.baseline-on-migrate=true and quarkus.flyway.baseline-version");
    }

    private Adopted begun(Desired desired, Wishes wishes, boolean acceptDifferences) {
        LiveStructure live = new LiveStructure(bench.jdbcUrl(), bench.migrations().dataSource()::getConnection);
        List<NewFile> files = new ArrayList<>();
        List<String> differences = List.of();
        Plan plan = isEmpty(desired) ? null : live.differences(Desired.of(desired.script()));
        if (plan == null || plan.isEmpty()) {
            files.add(first(Desired.of(desired.script())));
        } else if (acceptDifferences) {
            NewFile first = first(Desired.of(live.declared(desired)));
            files.add(first);
            files.addAll(new Generator(with(List.of(first)), clock).generate(desired, wishes).files());
            differences = plan.summary();
        } else {
            throw differs(plan);
        }
        Migrations all = Replay.with(bench.migrations(), files);
        Marking marking = new Marking(all, all.dataSource());
        FirstMigration first = marking.adoption().orElseThrow(() -> notAdopted(all));
        if (plan != null) {
            marking.requireEqual();
        }
        files.forEach(folder::write);
        return new Adopted(files, first.version(), differences, marking(marking));
    }

    private Mark marking(Marking marking) {
        return bench.migrations().databaseIsMissing() ? Mark.EMPTY : marking.mark();
    }

    private NewFile first(Desired structure) {
        Wishes named = new Wishes(Optional.of(NAME), Hints.none(), true);
        NewFile file = new Generator(bench, clock).generate(structure, named).files().stream().findFirst()
                .orElseThrow(() -> new HyperstackException(Problem.NO_ENTITIES, "The entities want no table at all",
                        "write an entity first"));
        return new NewFile(file.name(), GeneratedFile.asAdoption(file.sql()), file.conf());
    }

    private Workbench with(List<NewFile> files) {
        return new Workbench(Replay.with(bench.migrations(), files), bench.jdbcUrl(), bench.server());
    }

    private boolean isEmpty(Desired desired) {
        if (bench.migrations().databaseIsMissing()) {
            return true;
        }
        try (Connection connection = bench.migrations().dataSource().getConnection()) {
            TableNames tables = TableNames.of(connection, String.join("\n", desired.script().statements()));
            String history = bench.migrations().configuration(bench.migrations().dataSource()).getTable();
            if (tables.all().contains(history)) {
                throw new HyperstackException(Problem.MIGRATIONS_EXIST,
                        "The database has a history of migrations (" + history + ") and the application has no migration file",
                        "bring the files back; when there are none any more, drop that table and adopt the database again");
            }
            return !tables.someIsForeign();
        } catch (SQLException e) {
            throw new FlywayException("The tables of the database cannot be listed", e);
        }
    }

    private static HyperstackException differs(Plan plan) {
        return new HyperstackException(Problem.ADOPTED_DIFFERS,
                "The database is not what the entities want, so it cannot become the first file. It would need: "
                        + Differences.text(plan),
                "either synchronize it once more (start with quarkus.hyperstack.synchronize=true) and adopt it then, or run"
                        + " migrate adopt --accept-differences: the first file is then the database as it is, and a second one"
                        + " brings it to the entities");
    }
}
