package io.quarkiverse.hyperstack.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A configuration key, as Quarkus' annotation processor finds it in a config mapping.
 *
 * @param name the key
 * @param named the same key of a named datasource
 * @param fixed whether the build fixes it
 * @param standard its default
 * @param meaning its Javadoc, in AsciiDoc
 */
record ConfigurationKey(String name, Optional<String> named, boolean fixed, Optional<String> standard, String meaning) {

    private static final String MODEL = "/META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final String JAVADOC = "/META-INF/quarkus-config-doc/quarkus-config-javadoc.json";
    private static final String SITE = "https://docs.quarkiverse.io/quarkus-hyperstack/dev/";

    /** All keys of the extension, in the order of the mappings. */
    static List<ConfigurationKey> all() {
        Map<?, ?> javadoc = (Map<?, ?>) read(JAVADOC).get("elements");
        List<ConfigurationKey> keys = new ArrayList<>();
        for (Object root : (List<?>) read(MODEL).get("configRoots")) {
            collect((Map<?, ?>) root, javadoc, keys);
        }
        return keys;
    }

    private static void collect(Map<?, ?> group, Map<?, ?> javadoc, List<ConfigurationKey> keys) {
        for (Object each : (List<?>) group.get("items")) {
            Map<?, ?> item = (Map<?, ?>) each;
            if (item.containsKey("items")) {
                collect(item, javadoc, keys);
            } else {
                keys.add(key(item, javadoc));
            }
        }
    }

    private static ConfigurationKey key(Map<?, ?> item, Map<?, ?> javadoc) {
        StringBuilder meaning = new StringBuilder(text(javadoc, item.get("sourceType") + "." + item.get("sourceElementName")));
        if (item.get("enumAcceptedValues") instanceof Map<?, ?> values) {
            ((Map<?, ?>) values.get("values")).forEach((constant, value) -> meaning.append("\n\n`")
                    .append(((Map<?, ?>) value).get("configValue")).append("`: ")
                    .append(text(javadoc, values.get("qualifiedName") + "." + constant)));
        }
        Optional<String> named = item.get("additionalPaths") instanceof List<?> paths
                ? Optional.of(property(paths.get(0)))
                : Optional.empty();
        return new ConfigurationKey(property(item.get("path")), named, !"RUN_TIME".equals(item.get("phase")),
                Optional.ofNullable((String) item.get("defaultValue")), meaning.toString());
    }

    private static String property(Object path) {
        return (String) ((Map<?, ?>) path).get("property");
    }

    private static String text(Map<?, ?> javadoc, String element) {
        return javadoc.get(element) instanceof Map<?, ?> found ? asciidoc((String) found.get("description")) : "";
    }

    /** Javadoc as AsciiDoc: code, links to our own pages, codes of problems. */
    private static String asciidoc(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replaceAll("<a href=\"" + SITE + "([a-z-]+)\\.html(#[a-z-]+)?\">([^<]+)</a>", "xref:$1.adoc$2[$3]")
                .replaceAll("\\b(HS\\d{3})\\b", "xref:problems.adoc#$1[$1]")
                .replace("|", "\\|").strip();
    }

    /** The rows of the reference. */
    static String table(List<ConfigurationKey> keys) {
        return keys.stream().map(ConfigurationKey::row)
                .collect(Collectors.joining("\n", "[cols=\"3,1,4a\"]\n|===\n|Key |Default |Meaning\n\n", "|===\n"));
    }

    private String row() {
        return "|`" + name + "`" + named.map(other -> " +\n`" + other + "`").orElse("")
                + "\n|" + standard.map(value -> "`" + value + "`").orElse("")
                + "\n|" + (fixed ? "*build* " : "") + meaning + "\n";
    }

    private static Map<?, ?> read(String resource) {
        try (InputStream in = Objects.requireNonNull(ConfigurationKey.class.getResourceAsStream(resource), resource);
                JsonParser json = new JsonFactory().createParser(in)) {
            json.nextToken();
            return (Map<?, ?>) value(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                object.put(field, value(json));
            }
            return object;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(json));
            }
            return array;
        }
        return json.getText();
    }
}
