package io.quarkiverse.hyperstack.schema.gate;

import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;

/** Says how values become those of another type, where the dialect's ordinary way is not enough. */
public final class Conversions {

    private Conversions() {
    }

    /**
     * Adds the conversions to a plan.
     *
     * @param draft the changes that are going to be made
     * @param sql the words of the kind of database
     * @return the plan with the conversions of all columns whose type changes
     */
    public static Draft in(Draft draft, GateSql sql) {
        SortedMap<ColumnName, String> conversions = new TreeMap<>(draft.values().conversions());
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                for (TableChange part : table.changes()) {
                    if (part instanceof TableChange.ChangeColumn changed && converts(changed)) {
                        Conversion conversion = sql.conversion(changed.before(), changed.after());
                        if (!conversion.ordinary()) {
                            conversions.put(new ColumnName(table.object(), changed.after().name()), conversion.expression());
                        }
                    }
                }
            }
        }
        return draft.with(new RowValues(conversions, draft.values().fillings(), draft.values().rows(),
                draft.values().numbered()));
    }

    private static boolean converts(TableChange.ChangeColumn change) {
        return !change.before().type().sql().equals(change.after().type().sql())
                && !(change.after().value() instanceof ColumnValue.Generated);
    }
}
