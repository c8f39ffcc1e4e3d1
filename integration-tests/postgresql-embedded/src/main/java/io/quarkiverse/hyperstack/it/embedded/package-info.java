/** An application on PostgreSQL whose developers have neither Docker nor a server. */
package io.quarkiverse.hyperstack.it.embedded;
