package io.quarkiverse.hyperstack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a CDI bean that puts rows into the database: run by {@code migrate seed}, and in dev when a start has created
 * the structure in an empty database. Never by itself in production or in a test.
 * <p>
 * The method returns nothing and is neither private nor static. Its parameters, if any, are injected. It runs in a transaction
 * of its own. A class without a scope becomes a singleton.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Seed {

    /**
     * Whether the database remembers that the method has run, so that it never runs there again. The record is written in the
     * transaction of the method.
     *
     * @return false when it runs each time
     */
    boolean once() default false;

    /**
     * Its place among the seed methods of a datasource, all of which come after its script: the lowest first, and by name where
     * it is the same.
     *
     * @return 0 unless it matters
     */
    int order() default 0;

    /**
     * The datasource that the method fills. It decides when the method runs, and where it is recorded.
     *
     * @return its name
     */
    String datasource() default "<default>";
}
