package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Writes a draft as PostgreSQL's SQL; every statement may run in one transaction. What has to be asked of the database beside
 * the catalog is asked in the new names: the renames are made behind a savepoint, which is rolled back.
 */
final class Lowering {

    private final Connection connection;
    private final Draft draft;
    private final Steps steps = new Steps();

    private Lowering(Connection connection, Draft draft) {
        this.connection = connection;
        this.draft = NamesInTheWay.aside(draft, steps);
    }

    /** The statements, in an order that works. */
    static List<Step> lower(Connection connection, Draft draft, List<Step> beforeChanges) throws SQLException {
        Lowering lowering = new Lowering(connection, draft);
        Surroundings small = Surroundings.small(connection);
        lowering.schemas(small.schemas());
        lowering.renames(small.home());
        List<Step> first = lowering.steps.inOrder();
        lowering.steps.addAll(Phase.BEFORE_CHANGES, beforeChanges);
        if (draft.changes().stream().allMatch(Lowering::onlyAdds) && draft.values().rows().isEmpty()
                && draft.values().moves().isEmpty()) {
            lowering.changes(small);
        } else if (!draft.changes().isEmpty()) {
            lowering.inNewNames(first);
        }
        return lowering.steps.inOrder();
    }

    private static boolean onlyAdds(Change change) {
        return change instanceof Change.AddTable || change instanceof Change.AddSequence
                || change instanceof Change.AddEnumType;
    }

    private void inNewNames(List<Step> renames) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            new Script(connection).run(renames.stream().map(Step::sql).toList());
            changes(Surroundings.of(connection, tables()));
        } finally {
            connection.rollback(before);
        }
    }

    /** The tables that change; empty when that cannot be told, because a change of a type reaches its columns. */
    private Optional<Set<String>> tables() {
        boolean all = draft.changes().stream().anyMatch(change -> change instanceof Change.ChangeEnumType
                || change instanceof Change.DropEnumType || change instanceof Change.AddEnumType);
        return all
                ? Optional.empty()
                : Optional.of(draft.changes().stream().map(change -> change.object().name()).collect(Collectors.toSet()));
    }

    /** A schema that is not there comes before what is created in it. */
    private void schemas(Set<String> there) {
        Set<String> known = new TreeSet<>(there);
        Stream<Change> all = Stream.concat(draft.renames().changes().stream().map(Change.class::cast),
                draft.changes().stream());
        all.forEach(change -> {
            String schema = change.object().schema();
            if (schema != null && known.add(schema)) {
                steps.add(Phase.SCHEMAS, "CREATE SCHEMA " + Quoted.name(schema), "create schema \"" + schema + "\"", change);
            }
        });
    }

    private void renames(String home) throws SQLException {
        Renames renames = draft.renames();
        if (!renames.isEmpty()) {
            Set<QualifiedName> taken = new TreeSet<>(draft.live().sequences().keySet());
            taken.addAll(draft.live().tables().keySet());
            taken.addAll(draft.live().otherNames());
            List<OwnedSequence> owned = Surroundings
                    .owned(connection, Place.live(home, List.of()), Optional.empty()).stream()
                    .filter(sequence -> !taken.contains(sequence.name()) && !renames.sequences().containsKey(sequence.name()))
                    .filter(sequence -> !taken.contains(sequence.in(renames).conventionalName())).toList();
            new RenameLowering(renames, home, steps).lower(owned);
        }
    }

    private void changes(Surroundings around) throws SQLException {
        Workbench bench = new Workbench(draft, around, Touched.by(draft, around), new Casts(connection), steps);
        PartLowering parts = new PartLowering(bench);
        InTheWay inTheWay = new InTheWay(bench, parts);
        inTheWay.lower();
        new MakingWay(connection, bench, inTheWay.replacedKeys()).lower();
        new GeneratedLowering(bench, connection).lower();
        ChangeLowering changes = new ChangeLowering(bench, parts);
        draft.changes().forEach(change -> change.accept(changes));
        new MoveLowering(bench).lower();
        changes.finish();
    }
}
