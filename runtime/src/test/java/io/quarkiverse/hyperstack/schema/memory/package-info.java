/** What the database remembers of a synchronization, on both databases. */
@NullMarked
package io.quarkiverse.hyperstack.schema.memory;

import org.jspecify.annotations.NullMarked;
