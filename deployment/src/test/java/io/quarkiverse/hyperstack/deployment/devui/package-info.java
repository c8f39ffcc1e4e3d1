/**
 * The page in the Dev UI, asked as a browser asks it: while an application is developed on SQLite and on PostgreSQL, and not
 * there in tests and in a packaged application.
 */
@NullMarked
package io.quarkiverse.hyperstack.deployment.devui;

import org.jspecify.annotations.NullMarked;
