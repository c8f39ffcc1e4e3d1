package io.quarkiverse.hyperstack.schema.scenario;

/**
 * Two queries that have to give the same rows.
 *
 * @param before asked before the change
 * @param after asked after it
 */
record KeptQuery(String before, String after) {
}
