/**
 * Recorders, config mappings and the config source: where Quarkus calls us at run time. No logic of its own.
 */
@NullMarked
package io.quarkiverse.hyperstack.runtime;

import org.jspecify.annotations.NullMarked;
