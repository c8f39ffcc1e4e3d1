/** Tests inside of the application and against its package, with the embedded server. */
package io.quarkiverse.hyperstack.it.embedded;
