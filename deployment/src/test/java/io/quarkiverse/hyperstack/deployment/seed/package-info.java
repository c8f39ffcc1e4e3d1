/** Seeds in dev mode, and what the build refuses. */
package io.quarkiverse.hyperstack.deployment.seed;
