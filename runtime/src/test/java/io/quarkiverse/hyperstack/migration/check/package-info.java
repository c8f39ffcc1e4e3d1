@NullMarked
package io.quarkiverse.hyperstack.migration.check;

import org.jspecify.annotations.NullMarked;
