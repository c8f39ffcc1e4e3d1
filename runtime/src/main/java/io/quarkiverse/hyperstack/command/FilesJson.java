package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.migration.adopt.Adopted;
import io.quarkiverse.hyperstack.migration.check.Checked;
import io.quarkiverse.hyperstack.migration.check.Discrepancy;
import io.quarkiverse.hyperstack.migration.generate.Generated;
import io.quarkiverse.hyperstack.migration.generate.Rebase;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** What is said of migration files as JSON, within the object of its database. */
final class FilesJson {

    private FilesJson() {
    }

    /** The first file by itself, and all of them. */
    static void write(JsonGenerator json, Generated generated, List<String> paths) throws IOException {
        List<NewFile> files = generated.files();
        file(json, files.isEmpty() ? null : files.get(0), paths.isEmpty() ? null : paths.get(0));
        json.writeArrayFieldStart("files");
        for (int i = 0; i < files.size(); i++) {
            json.writeStartObject();
            file(json, files.get(i), i < paths.size() ? paths.get(i) : null);
            json.writeEndObject();
        }
        json.writeEndArray();
        steps(json, "steps", generated.plan().steps());
        array(json, "undeclaredTables", generated.plan().undeclaredTables().stream().map(Object::toString).toList());
        write(json, generated.findings());
    }

    private static void file(JsonGenerator json, @Nullable NewFile file, @Nullable String path) throws IOException {
        json.writeStringField("file", file == null ? null : file.name());
        json.writeStringField("path", path);
        json.writeStringField("sql", file == null ? null : file.sql());
        json.writeStringField("conf", file == null || file.conf().isEmpty() ? null : file.conf());
    }

    static void write(JsonGenerator json, Checked checked, List<Finding> shown) throws IOException {
        json.writeArrayFieldStart("discrepancies");
        for (Discrepancy one : checked.discrepancies()) {
            json.writeStartObject();
            json.writeStringField("code", one.problem().code());
            json.writeStringField("file", one.file().isEmpty() ? null : one.file());
            json.writeStringField("message", one.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        steps(json, "lacking", checked.missing());
        write(json, shown);
    }

    static void write(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.problem().code());
            json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("file", finding.file());
            json.writeNumberField("line", finding.line());
            json.writeStringField("object", finding.object());
            json.writeStringField("message", finding.message());
            json.writeStringField("safeWay", finding.safeWay());
            json.writeStringField("accepted", finding.accepted());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void steps(JsonGenerator json, String name, List<Step> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (Step step : steps) {
            json.writeStartObject();
            json.writeStringField("sql", step.sql());
            json.writeStringField("reason", step.reason());
            json.writeStringField("object", step.cause().object().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Adopted adopted, List<String> paths) throws IOException {
        json.writeStringField("version", adopted.version());
        json.writeStringField("mark", adopted.mark().name().toLowerCase(Locale.ROOT));
        array(json, "files", paths);
        array(json, "differences", adopted.differences());
    }

    static void writeMoved(JsonGenerator json, List<Rebase.Moved> moved) throws IOException {
        json.writeArrayFieldStart("files");
        for (Rebase.Moved file : moved) {
            json.writeStartObject();
            json.writeStringField("from", file.from());
            json.writeStringField("to", WorkPlace.shown(file.to()));
            json.writeStringField("after", file.after().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void array(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
