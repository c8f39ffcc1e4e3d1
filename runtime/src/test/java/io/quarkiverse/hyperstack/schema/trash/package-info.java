/** The trash on real databases of both kinds. */
@NullMarked
package io.quarkiverse.hyperstack.schema.trash;

import org.jspecify.annotations.NullMarked;
