@NullMarked
package io.quarkiverse.hyperstack.migration.adopt;

import org.jspecify.annotations.NullMarked;
