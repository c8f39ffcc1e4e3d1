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
     * @return the plan with the conversions of all columns whose type changes, and without fillings that no row can need
     */
    public static Draft in(Draft draft, GateSql sql) {
        SortedMap<ColumnName, String> conversions = new TreeMap<>(draft.values().conversions());
        SortedMap<ColumnName, String> fillings = new TreeMap<>(draft.values().fillings());
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                for (TableChange part : table.changes()) {
                    if (part instanceof TableChange.ChangeColumn changed) {
                        ColumnName name = new ColumnName(table.object(), changed.after().name());
                        Conversion conversion = converts(changed) ? sql.conversion(changed.before(), changed.after()) : null;
                        if (conversion != null && !conversion.ordinary()) {
                            conversions.put(name, conversion.expression());
                        }
                        if (!changed.before().nullable() && (conversion == null || conversion.fails() == null)) {
                            fillings.remove(name);
                        }
                    }
                }
            }
        }
        return draft.with(new RowValues(conversions, fillings, draft.values().rows(), draft.values().numbered()));
    }

    private static boolean converts(TableChange.ChangeColumn change) {
        return !change.before().type().sql().equals(change.after().type().sql())
                && !(change.after().value() instanceof ColumnValue.Generated);
    }
}
