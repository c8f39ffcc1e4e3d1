package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.seed.Sown;

/** Seeds as JSON, within the object of their database. */
final class SeedJson {

    private SeedJson() {
    }

    static void write(JsonGenerator json, List<Sown> seeds) throws IOException {
        json.writeArrayFieldStart("seeds");
        for (Sown sown : seeds) {
            json.writeStartObject();
            json.writeStringField("name", sown.name());
            json.writeStringField("kind", sown.isScript() ? "script" : "method");
            json.writeBooleanField("ran", sown.before() == null);
            json.writeStringField("ranBefore", sown.before() == null ? null : sown.before().toString());
            if (sown.isScript()) {
                json.writeNumberField("statements", sown.statements());
                json.writeNumberField("rows", sown.rows());
            }
            json.writeNumberField("durationMillis", sown.duration().toMillis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
