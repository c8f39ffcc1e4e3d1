/**
 * Looks at migration files without changing anything: whether they make what the entities want, whether their names, order and
 * texts are sound, and what is risky in them. In: a {@link io.quarkiverse.hyperstack.migration.generate.Workbench} with the
 * migrations of a datasource, and the structure that its entities want. Out: discrepancies, and the findings of
 * {@code schema.lint}. A start only compares
 * ({@link io.quarkiverse.hyperstack.migration.check.StartCheck}), and remembers what was found to agree.
 * <p>
 * May import what its room may: {@code org.flywaydb}, {@code schema} with {@code catalog}, {@code lint}, {@code plan} and
 * {@code script}, and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.migration.check;

import org.jspecify.annotations.NullMarked;
