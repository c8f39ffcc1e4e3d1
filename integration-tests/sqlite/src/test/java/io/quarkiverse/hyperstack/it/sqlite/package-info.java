/**
 * The tests of the shop on SQLite, inside the test and against the packaged jar. May import the contracts of the shop.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.sqlite;

import org.jspecify.annotations.NullMarked;
