/** Entities whose migration files are complete. */
package io.quarkiverse.hyperstack.deployment.testing.crates;
