package io.quarkiverse.hyperstack.schema.trash;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;

/**
 * How kept values become those of the columns that are there now.
 *
 * @param sql the words of the kind of database
 * @param enums what labels there are
 */
record KeptValues(GateSql sql, EnumTypes enums) {

    /**
     * A value on its way back, over something that has the kept value under the column's name.
     *
     * @param expression the value in the column's type
     * @param fails condition that it does not become one; null when every value does
     */
    record Way(String expression, @Nullable String fails) {

        String converts() {
            return fails == null ? "1 = 1" : "not coalesce((" + fails + "), 1 = 0)";
        }
    }

    Way to(Column column, KeptColumn kept) {
        String value = sql.quote(column.name());
        if (kept.asText() && kept.isOf(column.type().sql())) {
            String labelled = sql.isMadeOf(value, kept.type(), enums.labels(kept.type()));
            return new Way(sql.typed(value, column), value + " is not null and not (" + labelled + ")");
        }
        if (kept.isOf(column.type().sql())) {
            return new Way(value, null);
        }
        DataType was = new DataType(kept.asText() ? "text" : kept.type(), null);
        Conversion conversion = sql.conversion(new Column(column.name(), was, true, new ColumnValue.None(), null), column);
        return new Way(conversion.expression(), conversion.fails());
    }
}
