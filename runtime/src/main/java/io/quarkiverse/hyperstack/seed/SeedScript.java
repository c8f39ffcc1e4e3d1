package io.quarkiverse.hyperstack.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.quarkiverse.hyperstack.workflow.Setting;

/**
 * The script of a datasource among the resources of the application.
 *
 * @param name its path on the class path
 * @param place where it was found
 */
public record SeedScript(String name, URL place) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The path that a script has to have.
     *
     * @param datasource the name of its datasource
     * @return {@code db/seed.sql} for the one without a name
     */
    public static String path(String datasource) {
        return datasource.equals(Setting.DEFAULT) ? "db/seed.sql" : "db/seed-" + datasource + ".sql";
    }

    static Optional<SeedScript> of(String datasource) {
        String path = path(datasource);
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader().getResource(path))
                .map(place -> new SeedScript(path, place));
    }

    String text() {
        try (InputStream in = place.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
