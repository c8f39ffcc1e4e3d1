/**
 * The tests of the shop. They know only HTTP and SQL, so the same ones run inside a {@code @QuarkusTest} and against the
 * packaged application, on SQLite and on PostgreSQL: a test class of an application implements the interfaces.
 * Input: a running shop. May import RestAssured, AssertJ, JDBC, not the shop.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.shop.tests;

import org.jspecify.annotations.NullMarked;
