/**
 * Fills the tables with many rows. Input: how many. Output: what was written, and how long it took.
 * May import the model and Jakarta REST.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.shop.load;

import org.jspecify.annotations.NullMarked;
