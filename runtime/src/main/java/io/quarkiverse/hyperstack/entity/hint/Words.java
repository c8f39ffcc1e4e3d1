package io.quarkiverse.hyperstack.entity.hint;

import java.util.Collection;
import java.util.stream.Collectors;

import org.hibernate.dialect.Dialect;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.jspecify.annotations.Nullable;

/** Values in the words of a kind of database, as Hibernate and the driver store them there. */
abstract class Words {

    private final Dialect dialect;

    Words(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * A value as SQL.
     *
     * @param value what an attribute may hold
     * @param mapping how it is stored
     * @return null when it has no simple form
     */
    @Nullable
    String literal(Object value, JdbcMapping mapping) {
        Object stored = stored(value, mapping.getValueConverter());
        if (stored instanceof Boolean flag) {
            return dialect.toBooleanValueString(flag);
        }
        if (stored instanceof Number) {
            return stored.toString();
        }
        return stored instanceof String || stored instanceof Character ? text(stored.toString()) : null;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Object stored(Object value, @Nullable BasicValueConverter<T, ?> converter) {
        return converter == null ? value : converter.toRelationalValue((T) value);
    }

    /**
     * The present moment.
     *
     * @param mapping how it is stored
     * @return null when the type is not one of a moment, a date or a time
     */
    @Nullable
    final String now(JdbcMapping mapping) {
        return switch (mapping.getJdbcType().getDefaultSqlTypeCode()) {
            case SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE, SqlTypes.INSTANT, SqlTypes.OFFSET_DATE_TIME,
                    SqlTypes.ZONED_DATE_TIME ->
                moment();
            case SqlTypes.TIMESTAMP, SqlTypes.LOCAL_DATE_TIME -> localMoment();
            case SqlTypes.DATE, SqlTypes.LOCAL_DATE -> date();
            case SqlTypes.TIME, SqlTypes.LOCAL_TIME -> time();
            default -> null;
        };
    }

    abstract String moment();

    abstract String localMoment();

    abstract String date();

    abstract String time();

    /** What tells the rows of a table apart, in the order in which they were written. */
    abstract String rowId();

    /** The text of a column of a row; null, and no error, where the table has no such column yet. */
    abstract String textOf(String table, String column);

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(Collection<String> values) {
        return values.stream().map(Words::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
