/**
 * Tests of the project itself: who may import whom, how long a file may get, whether the documentation is complete.
 * They read class files and text, start nothing, and take about a second.
 */
@NullMarked
package io.quarkiverse.hyperstack.project;

import org.jspecify.annotations.NullMarked;
