/** How long a start takes with very many tables. Not part of any build: see "Benchmarks" in CONTRIBUTING.md. */
package io.quarkiverse.hyperstack.deployment.benchmark;
