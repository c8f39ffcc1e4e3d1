/**
 * What the page in Quarkus' Dev UI shows. A door: it asks the services that commands ask, and puts what they say into records
 * whose field names the page in {@code deployment} and nobody else knows. Changes nothing. The service is a bean in dev mode
 * only.
 * <p>
 * May import: CDI, the configuration, {@code runtime}, {@code migration}, {@code entity}, {@code workflow}, {@code schema} with
 * {@code catalog}, {@code plan} and {@code trash}, and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.devui;

import org.jspecify.annotations.NullMarked;
