/**
 * For the tests of an application: empties its tables before each test method, and asserts that no migration is missing. Is
 * never loaded outside of tests.
 * <p>
 * The only room that knows Quarkus' JUnit support, which is not there in a packaged application. May import every other room.
 */
@NullMarked
package io.quarkiverse.hyperstack.testing;

import org.jspecify.annotations.NullMarked;
