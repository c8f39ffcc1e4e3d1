/** Real databases for tests. */
@NullMarked
package io.quarkiverse.hyperstack.test;

import org.jspecify.annotations.NullMarked;
