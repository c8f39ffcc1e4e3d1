package io.quarkiverse.hyperstack.command;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.migration.MigrationRow;

/** A row of the status as JSON. */
final class JsonRows {

    private JsonRows() {
    }

    static void write(JsonGenerator json, MigrationRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", row.file());
        json.writeStringField("version", row.version());
        json.writeStringField("description", row.description());
        json.writeStringField("state", row.state().text());
        if (row.run() != null) {
            json.writeStringField("appliedAt", row.run().at().toString());
            json.writeNumberField("durationMillis", row.run().duration().toMillis());
        }
        if (row.checksums() != null) {
            json.writeNumberField("appliedChecksum", row.checksums().history());
            json.writeNumberField("fileChecksum", row.checksums().file());
        }
        json.writeEndObject();
    }
}
