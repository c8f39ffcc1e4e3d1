/** What the entities want is told before Hibernate has started, the same as when it starts. */
package io.quarkiverse.hyperstack.deployment.entity.structures;
