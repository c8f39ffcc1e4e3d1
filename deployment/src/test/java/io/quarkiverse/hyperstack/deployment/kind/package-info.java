@org.jspecify.annotations.NullMarked
package io.quarkiverse.hyperstack.deployment.kind;
