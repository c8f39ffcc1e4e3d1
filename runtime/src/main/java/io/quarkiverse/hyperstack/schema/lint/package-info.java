/**
 * Findings in migration files: what a statement would lose, lock or leave behind. The replayed files go in, each statement with
 * the catalog before and after it, so that it is judged by what it does; findings come out, for people and programs. One finding
 * is one rule, one directory of examples among the tests, and one page in the
 * documentation.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.script}, {@code schema.diff}, {@code schema.plan}, {@code schema.dialect},
 * {@code schema.gate} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.lint;

import org.jspecify.annotations.NullMarked;
