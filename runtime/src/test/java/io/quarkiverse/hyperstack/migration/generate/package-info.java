@NullMarked
package io.quarkiverse.hyperstack.migration.generate;

import org.jspecify.annotations.NullMarked;
