package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** What rows get that have no value: what people say, or the column's default. */
final class Fillings {

    private Fillings() {
    }

    /** By column; only for columns that are new, or that take no NULL any more, and that are not generated. */
    static SortedMap<ColumnName, String> of(List<Change> changes, Hints hints) {
        SortedMap<ColumnName, String> fillings = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.AlterTable table) {
                for (TableChange part : table.changes()) {
                    String filling = filling(table.object(), part, hints);
                    if (filling != null) {
                        fillings.put(new ColumnName(table.object(), column(part).name()), filling);
                    }
                }
            }
        }
        return fillings;
    }

    private static @Nullable String filling(QualifiedName table, TableChange change, Hints hints) {
        if (change instanceof TableChange.AddColumn added && isPlain(added.column())) {
            return hints.filling(new ColumnName(table, added.column().name())).orElse(null);
        }
        if (change instanceof TableChange.ChangeColumn changed && isPlain(changed.after()) && !changed.after().nullable()
                && (changed.before().nullable() || !changed.before().type().equals(changed.after().type()))) {
            String said = hints.filling(new ColumnName(table, changed.after().name())).orElse(null);
            return said == null && changed.after().value() instanceof ColumnValue.Default byDefault
                    ? byDefault.expression()
                    : said;
        }
        return null;
    }

    private static boolean isPlain(Column column) {
        return column.value() instanceof ColumnValue.None || column.value() instanceof ColumnValue.Default;
    }

    private static Column column(TableChange change) {
        return change instanceof TableChange.AddColumn added ? added.column() : ((TableChange.ChangeColumn) change).after();
    }
}
