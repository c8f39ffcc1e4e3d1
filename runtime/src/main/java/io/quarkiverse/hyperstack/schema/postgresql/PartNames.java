package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * New names for keys, checks and indexes that stay as they are. Indexes share their names with those behind keys, in all tables
 * of a schema, so such a name may only come free in another table; foreign keys and checks share theirs within a table.
 */
final class PartNames {

    private final Steps steps;
    private final Map<QualifiedName, QualifiedName> relations = new LinkedHashMap<>();
    private final Map<QualifiedName, Part> parts = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> ofTables = new TreeMap<>();
    private final Map<QualifiedName, Change> causes = new HashMap<>();

    PartNames(Steps steps) {
        this.steps = steps;
    }

    void rename(QualifiedName table, Constraint before, Constraint after, Change cause) {
        String from = String.valueOf(before.name());
        String to = String.valueOf(after.name());
        if (before instanceof ForeignKey || before instanceof Check) {
            ofTables.computeIfAbsent(table, name -> new TreeMap<>()).put(from, to);
            causes.put(table, cause);
        } else {
            relation(new Part("constraint", table, from, cause), to);
        }
    }

    void rename(QualifiedName table, Index before, Index after, Change cause) {
        relation(new Part("index", table, before.name(), cause), after.name());
    }

    private void relation(Part part, String to) {
        QualifiedName target = new QualifiedName(part.table().schema(), to);
        relations.put(new QualifiedName(part.table().schema(), part.from()), target);
        parts.put(target, part);
    }

    /** Writes the new names, in an order in which none is taken twice. */
    void finish() {
        ofTables.forEach((table, names) -> {
            for (NameChain.Move<String> move : NameChain.of(names, i -> "hyperstack_rename_" + i)) {
                String from = names.entrySet().stream().filter(entry -> entry.getValue().equals(move.target())).findFirst()
                        .orElseThrow().getKey();
                move(new Part("constraint", table, from, causes.get(table)), move.from(), move.to(), move.target());
            }
        });
        for (NameChain.Move<QualifiedName> move : NameChain.of(relations,
                i -> QualifiedName.of("hyperstack_rename_index_" + i))) {
            move(parts.get(move.target()), move.from().name(), move.to().name(), move.target().name());
        }
    }

    private void move(Part part, String from, String to, String target) {
        String sql = part.kind().equals("index")
                ? "ALTER INDEX " + Quoted.name(new QualifiedName(part.table().schema(), from)) + " RENAME TO " + Quoted.name(to)
                : TableSql.alter(part.table(), "RENAME CONSTRAINT " + Quoted.name(from) + " TO " + Quoted.name(to));
        steps.add(Phase.NAMES_OF_PARTS, sql, "rename " + part.kind() + " \"" + part.from() + "\" of table \"" + part.table()
                + "\" to \"" + target + "\"", part.cause());
    }

    /**
     * Something that gets another name.
     *
     * @param kind in words
     * @param table whose part it is
     * @param from its name before
     * @param cause why it gets another one
     */
    private record Part(String kind, QualifiedName table, String from, Change cause) {
    }
}
