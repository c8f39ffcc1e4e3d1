package io.quarkiverse.hyperstack.schema.gate;

import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
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
                for (Column after : table.after().columns()) {
                    Column before = table.before().column(after.name()).orElse(null);
                    if (before != null) {
                        ColumnName name = new ColumnName(table.object(), after.name());
                        Conversion conversion = sql.conversion(table, after).orElse(null);
                        if (conversion != null && !conversion.ordinary()) {
                            conversions.put(name, conversion.expression());
                        }
                        if (!before.nullable() && (conversion == null || conversion.fails() == null)) {
                            fillings.remove(name);
                        } else if (conversion != null && before.equals(after) && !after.nullable()
                                && after.value() instanceof ColumnValue.Default byDefault) {
                            fillings.putIfAbsent(name, byDefault.expression());
                        }
                    }
                }
            }
        }
        return draft.with(new RowValues(conversions, fillings, draft.values().rows(), draft.values().numbered(),
                draft.values().moves()));
    }
}
