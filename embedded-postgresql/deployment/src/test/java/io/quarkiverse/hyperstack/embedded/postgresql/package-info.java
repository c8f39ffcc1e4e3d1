/** The embedded server by itself, and as the Dev Service of applications. */
package io.quarkiverse.hyperstack.embedded.postgresql;
