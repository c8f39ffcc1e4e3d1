/**
 * The build steps, one processor a concern.
 */
@NullMarked
package io.quarkiverse.hyperstack.deployment;

import org.jspecify.annotations.NullMarked;
