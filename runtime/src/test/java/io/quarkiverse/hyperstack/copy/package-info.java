@NullMarked
package io.quarkiverse.hyperstack.copy;

import org.jspecify.annotations.NullMarked;
