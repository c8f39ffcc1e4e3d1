/**
 * Runs scenarios against a kind of database. A scenario is a directory of test resources with {@code before.sql} (what is
 * there), {@code rows.sql} (what is in it), {@code after.sql} (what is wanted) and {@code plan.txt} (the plan that is
 * expected). May import: the schema engine.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.scenario;

import org.jspecify.annotations.NullMarked;
