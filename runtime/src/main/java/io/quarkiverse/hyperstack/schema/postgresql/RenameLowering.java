package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Change.Renamed;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Writes renames as SQL: tables and sequences, which share their names, then types, then columns. */
final class RenameLowering {

    private static final String ASIDE = "hyperstack_rename_";

    private final Renames renames;
    private final String home;
    private final Steps steps;
    private final Map<QualifiedName, Change.Rename> causes = new HashMap<>();

    RenameLowering(Renames renames, String home, Steps steps) {
        this.renames = renames;
        this.home = home;
        this.steps = steps;
    }

    /** Adds the steps. The sequences that columns own follow their tables where they are named after them. */
    void lower(List<OwnedSequence> owned) {
        Map<QualifiedName, QualifiedName> relations = new LinkedHashMap<>(renames.tables());
        relations.putAll(renames.sequences());
        renames.changes().forEach(change -> causes.putIfAbsent(change.object(), change));
        relations(relations);
        types();
        new TreeSet<>(renames.columns().keySet().stream().map(ColumnName::table).toList()).forEach(this::columns);
        owned(owned);
    }

    private void relations(Map<QualifiedName, QualifiedName> relations) {
        for (NameChain.Move<QualifiedName> move : NameChain.of(relations, i -> QualifiedName.of(ASIDE + i))) {
            boolean table = renames.tables().containsValue(move.target());
            Change.Rename cause = new Change.Rename(table ? Renamed.TABLE : Renamed.SEQUENCE, move.target(),
                    original(relations, move.target()), move.target().toString());
            move(table ? "TABLE" : "SEQUENCE", move, cause);
        }
    }

    private static String original(Map<QualifiedName, QualifiedName> renames, QualifiedName target) {
        return renames.entrySet().stream().filter(entry -> entry.getValue().equals(target)).findFirst().orElseThrow().getKey()
                .toString();
    }

    private void types() {
        for (NameChain.Move<QualifiedName> move : NameChain.of(renames.enumTypes(), i -> QualifiedName.of(ASIDE + i))) {
            move("TYPE", move, new Change.Rename(Renamed.ENUM_TYPE, move.target(),
                    original(renames.enumTypes(), move.target()), move.target().toString()));
        }
    }

    private void move(String kind, NameChain.Move<QualifiedName> move, Change.Rename cause) {
        QualifiedName at = move.from();
        boolean elsewhere = !Objects.equals(at.schema(), move.to().schema());
        if (elsewhere && !at.name().equals(move.to().name())) {
            QualifiedName aside = new QualifiedName(at.schema(), ASIDE + "away");
            step(kind, at, "RENAME TO " + Quoted.name(aside.name()), cause);
            at = aside;
        }
        if (elsewhere) {
            String schema = Objects.requireNonNullElse(move.to().schema(), home);
            step(kind, at, "SET SCHEMA " + Quoted.name(schema), cause);
            at = new QualifiedName(move.to().schema(), at.name());
        }
        if (!at.name().equals(move.to().name())) {
            step(kind, at, "RENAME TO " + Quoted.name(move.to().name()), cause);
        }
    }

    private void step(String kind, QualifiedName object, String action, Change.Rename cause) {
        steps.add(Phase.RENAMES, "ALTER " + kind + " " + Quoted.name(object) + " " + action,
                "rename " + cause.kind().word() + " \"" + cause.from() + "\" to \"" + cause.to() + "\"", cause);
    }

    private void columns(QualifiedName table) {
        Map<String, String> columns = NewNames.columns(table, renames);
        for (NameChain.Move<String> move : NameChain.of(columns, i -> ASIDE + i)) {
            String from = columns.entrySet().stream().filter(entry -> entry.getValue().equals(move.target())).findFirst()
                    .orElseThrow().getKey();
            steps.add(Phase.RENAMES,
                    TableSql.alter(table,
                            "RENAME COLUMN " + Quoted.name(move.from()) + " TO " + Quoted.name(move.to())),
                    "rename column \"" + from + "\" of table \"" + table + "\" to \"" + move.target() + "\"",
                    new Change.Rename(Renamed.COLUMN, table, from, move.target()));
        }
    }

    private void owned(List<OwnedSequence> owned) {
        Map<QualifiedName, QualifiedName> sequences = new LinkedHashMap<>();
        Map<QualifiedName, Change.Rename> reasons = new HashMap<>();
        for (OwnedSequence sequence : owned) {
            OwnedSequence renamed = sequence.in(renames);
            QualifiedName wanted = renamed.conventionalName();
            if (sequence.isNamedByConvention() && !wanted.name().equals(sequence.name().name())) {
                sequences.put(renamed.name(), wanted);
                reasons.put(wanted, renames.changes().stream().filter(change -> change.object().equals(renamed.table()))
                        .findFirst().orElseThrow());
            }
        }
        for (NameChain.Move<QualifiedName> move : NameChain.of(sequences,
                i -> new QualifiedName(sequences.keySet().iterator().next().schema(), ASIDE + i))) {
            steps.add(Phase.RENAMES,
                    "ALTER SEQUENCE " + Quoted.name(move.from()) + " RENAME TO " + Quoted.name(move.to().name()),
                    "rename the sequence of table \"" + reasons.get(move.target()).object() + "\" to \"" + move.target() + "\"",
                    reasons.get(move.target()));
        }
    }
}
