/**
 * How one value of a source column becomes the text in which the target's column takes it, or why it does not fit. Pure:
 * neither a database nor a file is touched.
 * <p>
 * May import: nothing of ours.
 */
@NullMarked
package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.NullMarked;
