/** Packaged applications, run as processes: what {@code migrate} does, and what a start does with pending migrations. */
@NullMarked
package io.quarkiverse.hyperstack.deployment.command;

import org.jspecify.annotations.NullMarked;
