package io.quarkiverse.hyperstack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an entity or an attribute was called before, so that synchronizing moves the rows instead of asking.
 * <p>
 * On an entity: former names of the entity or of its table. What Hibernate names after the entity by default (join tables,
 * their columns, its sequence) is renamed with it. On an attribute (its field or its getter), an embedded one too: former
 * names of the attribute or of its column; on an attribute with a table of its own, such as an element collection or a
 * many-to-many association, also those of the table.
 * <p>
 * Several names are a chain: whichever of them the database still has is renamed. A name that it does not have does
 * nothing, so the annotation may stay for as long as there is a database that has not been synchronized since.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /**
     * The former names.
     *
     * @return the latest one first; none of them blank
     */
    String[] value();
}
