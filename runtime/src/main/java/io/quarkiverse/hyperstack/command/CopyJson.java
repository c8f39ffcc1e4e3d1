package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.copy.CopiedTable;
import io.quarkiverse.hyperstack.copy.CopyResult;
import io.quarkiverse.hyperstack.copy.Misfits;

/** What was copied as JSON, within the object of its database. */
final class CopyJson {

    private CopyJson() {
    }

    static void write(JsonGenerator json, CopyResult result, Duration duration) throws IOException {
        json.writeNumberField("rows", result.rows());
        json.writeNumberField("skipped", result.skipped());
        json.writeNumberField("durationMillis", duration.toMillis());
        json.writeArrayFieldStart("tables");
        for (CopiedTable table : result.tables()) {
            json.writeStartObject();
            json.writeStringField("table", table.table());
            json.writeNumberField("rows", table.checksum().rows());
            json.writeNumberField("skipped", table.skipped());
            json.writeStringField("checksum", table.checksum().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("misfits");
        for (Misfits misfits : result.misfits()) {
            json.writeStartObject();
            json.writeStringField("table", misfits.table());
            json.writeStringField("column", misfits.column());
            json.writeStringField("reason", misfits.reason());
            json.writeNumberField("count", misfits.count());
            json.writeArrayFieldStart("samples");
            for (String sample : misfits.samples()) {
                json.writeString(sample);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
