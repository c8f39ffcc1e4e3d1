/** Entities and migration files that disagree when the application starts. */
package io.quarkiverse.hyperstack.deployment.check;
