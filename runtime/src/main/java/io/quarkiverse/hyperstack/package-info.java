/**
 * The public types: the exception every room throws and the codes of the problems it can name.
 */
@NullMarked
package io.quarkiverse.hyperstack;

import org.jspecify.annotations.NullMarked;
