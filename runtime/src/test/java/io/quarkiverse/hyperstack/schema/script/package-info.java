/** SQL files become statements. */
@NullMarked
package io.quarkiverse.hyperstack.schema.script;

import org.jspecify.annotations.NullMarked;
