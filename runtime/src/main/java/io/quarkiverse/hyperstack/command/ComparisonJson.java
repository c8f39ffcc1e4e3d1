package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.compare.Comparison;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;

/** A comparison as JSON, within the object of its database. */
final class ComparisonJson {

    private ComparisonJson() {
    }

    static void write(JsonGenerator json, String target, Comparison comparison) throws IOException {
        json.writeStringField("target", target);
        json.writeBooleanField("applied", comparison.applied());
        json.writeArrayFieldStart("steps");
        for (Step step : comparison.plan().steps()) {
            json.writeStartObject();
            json.writeStringField("sql", step.sql());
            json.writeStringField("reason", step.reason());
            json.writeStringField("object", step.cause().object().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "losses", comparison.plan().losses());
        json.writeArrayFieldStart("unhandled");
        for (Unhandled difference : comparison.plan().unhandled()) {
            json.writeStartObject();
            json.writeStringField("object", difference.object());
            json.writeStringField("difference", difference.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "onlyInTarget", comparison.onlyInTarget());
        texts(json, "notes", comparison.plan().notes().stream().filter(note -> !note.startsWith("lost: ")).toList());
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
