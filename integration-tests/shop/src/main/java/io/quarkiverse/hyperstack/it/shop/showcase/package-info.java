/**
 * Writes and reads one of everything that the other resources do not touch, so that tests can compare the values.
 * May import the model and Jakarta REST.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.shop.showcase;

import org.jspecify.annotations.NullMarked;
