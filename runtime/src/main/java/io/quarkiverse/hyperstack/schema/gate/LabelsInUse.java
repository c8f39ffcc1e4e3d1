package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
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
            for (Column column : table.columns()) {
                sql.holdsLabel(column, change.before(), removed).ifPresent(holds -> asked
                        .add(new Asked(table,
                                future.question(table, "where " + holds, "hold one of " + removed + " in column \""
                                        + column.name() + "\", which type \"" + change.object() + "\" no longer has"))));
            }
        }
        return asked;
    }
}
