/**
 * The findings of lint. A directory below {@code src/test/resources/lint/findings/<database>} is one example: {@code before.sql} is
 * what ran long ago, {@code bad} the files with the finding, {@code expected.txt} what is said about them, {@code safe} the files that
 * do it the safe way, {@code rows.sql} rows to count and {@code numbers.txt} what is said with their numbers. A file beside which
 * there is a {@code .conf} runs without a transaction. With {@code -Dlint.write=true} the expectations are written, to be read
 * before they are committed; {@code -Dlint.only=<regular expression>} runs some.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.lint;

import org.jspecify.annotations.NullMarked;
