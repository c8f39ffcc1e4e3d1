/**
 * Runs scenarios against a kind of database. A scenario is a directory of test resources with {@code before.sql} (what is
 * there), {@code rows.sql} (what is in it: rows in every table), {@code after.sql} (what is wanted), and either
 * {@code plan.txt} (the plan that is expected) or {@code refusal.txt} (the message with which the change is refused, the
 * database then being as before). Each statement ends with a semicolon and a blank line. Files that may be there:
 * <ul>
 * <li>{@code hints.txt}: what people say about the way, see {@code HintsFile};
 * <li>{@code rules.txt}: {@code loss = refuse|trash|allow} (default trash); {@code owner = <name>} (default: the whole
 * database); {@code empty = <tables that have no rows>}; {@code converted = <table.column whose values read differently>};
 * {@code filled = <new tables that have rows>}; {@code others = change} where views and the like change;
 * {@code order = any} where the order of a key's columns stays; {@code back = yes}: the structure of before is wanted again, and every row is as it was;
 * <li>{@code declared.sql}: what the owner declared once, before {@code before.sql} runs;
 * <li>{@code kept.sql}: pairs of queries, the second with {@code -- after} on top, one asked before and one after the
 * change, that give the same rows.
 * </ul>
 * A role that is granted something is {@code hs_reader}, which the server of the tests has. What is proven for each: the expected plan; the structure of a new database; an empty second plan; and, see
 * {@code RowsKept} and {@code ThingsKept}, that every value is at its place or in the trash, that numbers go on, that nothing is
 * broken, and that what is not ours is as it was. May import: the schema engine.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.scenario;

import org.jspecify.annotations.NullMarked;
