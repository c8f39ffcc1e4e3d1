package io.quarkiverse.hyperstack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the rows that are there get when synchronizing adds the column of an attribute, or makes it not null.
 * <p>
 * The value is an SQL expression in the words of the database, over the columns of the row as it is before the change:
 * {@code @Backfill("lower(name)")}, {@code @Backfill("'unknown'")}, or a subquery in parentheses. It is used once, for rows
 * without a value, and is no default for new rows. The attribute must have one column.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Backfill {

    /**
     * The expression.
     *
     * @return SQL, not blank
     */
    String value();
}
