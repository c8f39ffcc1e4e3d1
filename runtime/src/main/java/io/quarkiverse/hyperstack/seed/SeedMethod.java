package io.quarkiverse.hyperstack.seed;

import jakarta.enterprise.invoke.Invoker;

/**
 * A method annotated {@link io.quarkiverse.hyperstack.Seed}.
 *
 * @param name its class and its own name, under which it is recorded
 * @param datasource the datasource it fills
 * @param once whether it never runs twice on a database
 * @param parameters how many it has, all of them injected
 * @param invoker calls it on its bean
 */
record SeedMethod(String name, String datasource, boolean once, int parameters, Invoker<?, ?> invoker) {
}
