/** What an application has for its tests. */
package io.quarkiverse.hyperstack.deployment.testing;
