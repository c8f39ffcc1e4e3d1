/** The gate, asked on both databases with rows in the tables. */
@NullMarked
package io.quarkiverse.hyperstack.schema.gate;

import org.jspecify.annotations.NullMarked;
