/** Entities with migration files. */
package io.quarkiverse.hyperstack.deployment.testing.files;
