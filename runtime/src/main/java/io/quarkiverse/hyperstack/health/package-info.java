/**
 * Readiness for applications with {@code quarkus-smallrye-health}: down while migrations are pending.
 * <p>
 * May import: {@code migration}, MicroProfile Health and the root package. Loaded only when the application has that
 * extension.
 */
@NullMarked
package io.quarkiverse.hyperstack.health;

import org.jspecify.annotations.NullMarked;
