/**
 * Journeys: what people do with an application on its way from a sketch to production, and when something goes wrong there.
 * Each is a test that reads like the documentation. It drives the real processes: Maven in a source tree, git, the packaged
 * application and its {@code migrate} command, requests over HTTP. The applications begin as a copy of
 * {@code src/test/resources/application}.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.journeys;

import org.jspecify.annotations.NullMarked;
