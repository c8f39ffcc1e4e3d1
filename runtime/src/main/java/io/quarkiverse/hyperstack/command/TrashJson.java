package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.schema.trash.Emptied;
import io.quarkiverse.hyperstack.schema.trash.Restored;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;

/** The trash as JSON, within the object of its database. */
final class TrashJson {

    private TrashJson() {
    }

    static void write(JsonGenerator json, List<TrashEntry> entries) throws IOException {
        json.writeArrayFieldStart("trash");
        for (TrashEntry entry : entries) {
            json.writeStartObject();
            json.writeNumberField("id", entry.id());
            json.writeStringField("schema", entry.table().schema());
            json.writeStringField("table", entry.table().name());
            json.writeStringField("column", entry.column());
            json.writeStringField("type", entry.column() == null ? null : entry.type());
            json.writeArrayFieldStart("keyColumns");
            for (String key : entry.keyColumns()) {
                json.writeString(key);
            }
            json.writeEndArray();
            json.writeNumberField("rows", entry.rows());
            json.writeStringField("keptAt", entry.at().toString());
            json.writeStringField("how", entry.how());
            json.writeStringField("dataTable", entry.dataTable().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Restored restored) throws IOException {
        json.writeNumberField("id", restored.entry().id());
        json.writeNumberField("restored", restored.restored());
        json.writeNumberField("newerInTable", restored.inTheWay());
        json.writeNumberField("rowMissing", restored.missing());
        json.writeNumberField("unfit", restored.unfit());
    }

    static void write(JsonGenerator json, Emptied emptied) throws IOException {
        json.writeNumberField("entries", emptied.entries());
        json.writeNumberField("rows", emptied.rows());
    }
}
