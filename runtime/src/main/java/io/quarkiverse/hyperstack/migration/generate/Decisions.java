package io.quarkiverse.hyperstack.migration.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.FilePlan;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Alike;
import io.quarkiverse.hyperstack.schema.plan.Renamer;
import io.quarkiverse.hyperstack.schema.plan.ValuesMissing;

/** Plans, and lets a person decide what the plan cannot. Renames first: a new column may be an old one with its values. */
final class Decisions {

    private final Workbench bench;
    private final Desired desired;
    private final Wishes wishes;
    private final Questions questions;
    private Hints said;

    /**
     * @param bench where to plan
     * @param desired what the entities want
     * @param wishes what a person said before
     * @param questions what a person is asked now
     */
    Decisions(Workbench bench, Desired desired, Wishes wishes, Questions questions) {
        this.bench = bench;
        this.desired = desired;
        this.wishes = wishes;
        this.questions = questions;
        this.said = desired.hints().and(wishes.hints());
    }

    /**
     * The plan with all that was decided.
     *
     * @throws HyperstackException {@link Problem#RENAME_UNSAID} and {@link Problem#VALUE_MISSING} when nobody answers
     */
    FilePlan decided() {
        while (true) {
            FilePlan plan = bench.trial(Optional.of(new Desired(desired.script(), said)), List.of(), file -> false).plan();
            Hints renames = renames(plan.renames());
            if (!renames.equals(Hints.none())) {
                said = said.and(renames);
            } else if (!plan.missing().isEmpty()) {
                said = said.and(values(plan.missing()));
            } else {
                return plan;
            }
        }
    }

    private Hints renames(Renamer.Found found) {
        if (wishes.nothingElseIsRenamed()) {
            return nothingElse(found);
        }
        Hints hints = Hints.none();
        for (Alike alike : found.alike()) {
            hints = hints.and(asked(alike, found.alike()));
        }
        return hints;
    }

    private Hints asked(Alike alike, List<Alike> all) {
        Hints hints = Hints.none();
        List<QualifiedName> open = new ArrayList<>(alike.came());
        for (QualifiedName old : alike.gone()) {
            if (open.isEmpty()) {
                break;
            }
            List<String> choices = new ArrayList<>(open.stream().map(name -> old + " -> " + name).toList());
            choices.add("none: drop " + old + " and add what is new");
            int answer = questions.choose(capital(alike.what()) + ". What became of \"" + old + "\"?", choices)
                    .orElseThrow(() -> unsaid(all));
            if (answer < open.size()) {
                hints = hints.and(rename(alike.table(), open.remove(answer), List.of(old)));
            }
        }
        for (QualifiedName name : open) {
            hints = hints.and(rename(alike.table(), name, List.of()));
        }
        return hints;
    }

    private static HyperstackException unsaid(List<Alike> all) {
        StringBuilder fix = new StringBuilder("say which it is with one of\n");
        all.forEach(alike -> alike.options().forEach(option -> fix.append("  ").append(option).append('\n')));
        return new HyperstackException(Problem.RENAME_UNSAID, String.join("; ", all.stream().map(Alike::what).toList()),
                fix.append("or @RenamedFrom(\"old\") on the attribute, or --no-rename when what went is to be dropped with its")
                        .append(" values").toString());
    }

    /** What came had no former name unless somebody said so. */
    private Hints nothingElse(Renamer.Found found) {
        Hints hints = Hints.none();
        for (Alike alike : found.alike()) {
            for (QualifiedName name : alike.came()) {
                hints = hints.and(rename(alike.table(), name, List.of()));
            }
        }
        Renames renames = found.renames();
        for (SortedMap<QualifiedName, QualifiedName> objects : List.of(renames.tables(), renames.sequences(),
                renames.enumTypes())) {
            for (QualifiedName name : objects.values()) {
                if (said.tables().keySet().stream().noneMatch(known -> isSame(known, name))) {
                    hints = hints.and(rename(null, name, List.of()));
                }
            }
        }
        for (var column : renames.columns().entrySet()) {
            ColumnName name = new ColumnName(column.getKey().table(), column.getValue());
            if (said.columns().keySet().stream().noneMatch(known -> isSame(known, name))) {
                hints = hints.and(rename(name.table(), QualifiedName.of(name.column()), List.of()));
            }
        }
        return hints;
    }

    private static boolean isSame(Object one, Object other) {
        return one.toString().equalsIgnoreCase(other.toString());
    }

    /** @param formers empty when it is new */
    private static Hints rename(@Nullable QualifiedName table, QualifiedName name, List<QualifiedName> formers) {
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
        if (table == null) {
            tables.put(name, formers);
        } else {
            columns.put(new ColumnName(table, name.name()), formers.stream().map(QualifiedName::name).toList());
        }
        return new Hints(tables, columns, new TreeMap<>(), new TreeMap<>());
    }

    private Hints values(ValuesMissing open) {
        SortedMap<ColumnName, String> fillings = new TreeMap<>();
        for (ValuesMissing.Missing column : open.columns()) {
            if (said.filling(column.name()).isPresent()) {
                throw open.unsaid();
            }
            fillings.put(column.name(), questions.say("Column \"" + column.name().column() + "\" (" + column.type()
                    + ") of table \"" + column.name().table()
                    + "\" is new and takes no NULL. What do the rows get that are there, in SQL?").orElseThrow(open::unsaid));
        }
        return new Hints(new TreeMap<>(), new TreeMap<>(), fillings, new TreeMap<>());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
