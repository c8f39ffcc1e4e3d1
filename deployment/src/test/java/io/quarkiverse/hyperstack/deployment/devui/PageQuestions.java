package io.quarkiverse.hyperstack.deployment.devui;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.hyperstack.deployment.seed.FreePort;
import io.quarkus.devui.tests.DevUIJsonRPCTest;

/**
 * What a browser asks.
 *
 * @param page asks as the page does
 */
record PageQuestions(DevUIJsonRPCTest page) {

    static PageQuestions of(FreePort port) {
        return new PageQuestions(new DevUIJsonRPCTest("quarkus-hyperstack", port.address("")));
    }

    JsonNode datasources() {
        return ask("datasources", Map.of());
    }

    JsonNode about(String question) {
        return about(question, "<default>");
    }

    JsonNode about(String question, String datasource) {
        return ask(question, Map.of("datasource", datasource));
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        try {
            return page.executeJsonRPCMethod(method, parameters);
        } catch (Exception e) {
            throw new AssertionError(method, e);
        }
    }
}
