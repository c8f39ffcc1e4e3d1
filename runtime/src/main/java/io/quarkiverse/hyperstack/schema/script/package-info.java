/**
 * SQL files as people write them: a text goes in, its statements come out, so that each can be run alone. Knows where a
 * statement ends (quotes, comments, dollar quotes, the bodies of triggers and functions) and nothing else of SQL.
 * <p>
 * Pure: no I/O, no clock, no logging. May import: the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.script;

import org.jspecify.annotations.NullMarked;
