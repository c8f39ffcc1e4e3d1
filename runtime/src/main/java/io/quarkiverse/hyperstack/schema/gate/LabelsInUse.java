package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** Which rows hold labels that an enum type is going to lose. */
final class LabelsInUse {

    private LabelsInUse() {
    }

    /** A question and the table that it is about. */
    record Asked(Table table, Question question) {
    }

    static List<Asked> of(Change.ChangeEnumType change, Draft draft, FutureRows future, GateSql sql) {
        List<String> removed = change.before().labels().stream().filter(label -> !change.after().labels().contains(label))
                .toList();
        List<Asked> asked = new ArrayList<>();
        if (removed.isEmpty()) {
            return asked;
        }
        for (Table table : draft.live().tables().values()) {
            List<Column> stay = table.columns().stream().filter(column -> staysAsItIs(draft, table, column)).toList();
            for (Column column : stay) {
                sql.holdsLabel(column, change.before(), removed).ifPresent(holds -> asked
                        .add(new Asked(table,
                                future.question(table, "where " + holds, "hold one of " + removed + " in column \""
                                        + column.name() + "\", which type \"" + change.object() + "\" no longer has"))));
            }
        }
        return asked;
    }

    /** What is dropped may hold any label, and what gets another type is asked whether it converts. */
    private static boolean staysAsItIs(Draft draft, Table table, Column column) {
        for (Change change : draft.changes()) {
            if (change.object().equals(table.name()) && change instanceof Change.DropTable) {
                return false;
            }
            if (change.object().equals(table.name()) && change instanceof Change.AlterTable altered) {
                return altered.changes().stream().noneMatch(part -> part instanceof TableChange.DropColumn dropped
                        && dropped.column().equals(column)
                        || part instanceof TableChange.ChangeColumn changed && changed.before().equals(column)
                                && !changed.before().type().equals(changed.after().type()));
            }
        }
        return true;
    }
}
