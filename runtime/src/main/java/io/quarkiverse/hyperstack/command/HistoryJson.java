package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.RepairEntry;
import io.quarkiverse.hyperstack.migration.RepairPlan;

/** What a database says of the migrations, as JSON. */
final class HistoryJson {

    private HistoryJson() {
    }

    static void write(JsonGenerator json, List<MigrationRow> rows) throws IOException {
        json.writeArrayFieldStart("migrations");
        for (MigrationRow row : rows) {
            write(json, row);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, MigrationRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", row.file());
        json.writeStringField("version", row.version());
        json.writeStringField("description", row.description());
        json.writeStringField("state", row.state().text());
        json.writeStringField("note", row.note().isEmpty() ? null : row.note());
        if (row.run() != null) {
            json.writeStringField("appliedAt", row.run().at().toString());
            json.writeNumberField("durationMillis", row.run().duration().toMillis());
        }
        if (row.checksums() != null) {
            json.writeNumberField("appliedChecksum", row.checksums().history());
            json.writeNumberField("fileChecksum", row.checksums().file());
        }
        if (row.disagreement().isPresent()) {
            json.writeFieldName("problem");
            write(json, row.disagreement().orElseThrow());
        }
        json.writeEndObject();
    }

    static void writeDisagreements(JsonGenerator json, List<HyperstackException> disagreements) throws IOException {
        json.writeArrayFieldStart("disagreements");
        for (HyperstackException one : disagreements) {
            write(json, one);
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, RepairPlan plan, boolean done) throws IOException {
        json.writeArrayFieldStart("entries");
        for (RepairEntry entry : plan.entries()) {
            json.writeStartObject();
            json.writeStringField("file", entry.file());
            json.writeStringField("version", entry.version());
            json.writeStringField("action", entry.action().text());
            json.writeStringField("text", entry.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("repaired", done);
    }

    private static void write(JsonGenerator json, HyperstackException problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.problem().code());
        json.writeStringField("message", problem.getMessage());
        json.writeEndObject();
    }
}
