package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.compare.Comparison;
import io.quarkiverse.hyperstack.copy.CopyResult;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.RepairPlan;
import io.quarkiverse.hyperstack.migration.adopt.Adopted;
import io.quarkiverse.hyperstack.migration.check.Checked;
import io.quarkiverse.hyperstack.migration.generate.Generated;
import io.quarkiverse.hyperstack.migration.generate.Rebase;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.trash.Emptied;
import io.quarkiverse.hyperstack.schema.trash.Restored;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;
import io.quarkiverse.hyperstack.seed.Sown;
import io.quarkiverse.hyperstack.workflow.Redaction;

/** For programs: one document on standard output, at the end. The names of its fields never change once released. */
final class JsonView implements View {

    private final String command;
    private final PrintStream out;
    private final Redaction redaction;
    private final List<Database> databases = new ArrayList<>();
    private @Nullable HyperstackException failure;
    private @Nullable String summary;

    JsonView(String command, PrintStream out, Redaction redaction) {
        this.command = command;
        this.out = out;
        this.redaction = redaction;
    }

    @Override
    public void database(Place place) {
        databases.add(new Database(place));
    }

    @Override
    public void status(List<MigrationRow> rows) {
        current().written = json -> HistoryJson.write(json, rows);
    }

    @Override
    public void disagreements(List<HyperstackException> disagreements) {
        current().written = json -> HistoryJson.writeDisagreements(json, disagreements);
        if (failure == null && !disagreements.isEmpty()) {
            failure = disagreements.get(0);
        }
    }

    @Override
    public void repairPlanned(RepairPlan plan) {
        current().repair = plan;
        current().written = json -> HistoryJson.write(json, plan, false);
    }

    @Override
    public void repaired() {
        RepairPlan plan = current().repair;
        if (plan != null) {
            current().written = json -> HistoryJson.write(json, plan, true);
        }
    }

    @Override
    public void scripts(List<MigrationScript> scripts) {
        current().scripts = scripts;
    }

    @Override
    public void comparison(String target, Comparison comparison) {
        current().target = target;
        current().comparison = comparison;
    }

    @Override
    public void generated(Generated generated, List<String> paths, boolean printed) {
        current().written = json -> FilesJson.write(json, generated, paths);
    }

    @Override
    public void checked(Checked checked, List<Finding> shown) {
        current().written = json -> FilesJson.write(json, checked, shown);
    }

    @Override
    public void rebased(List<Rebase.Moved> moved) {
        current().written = json -> FilesJson.writeMoved(json, moved);
    }

    @Override
    public void linted(List<Finding> findings) {
        current().written = json -> FilesJson.write(json, findings);
    }

    @Override
    public void adopted(Adopted adopted, List<String> paths) {
        current().written = json -> FilesJson.write(json, adopted, paths);
    }

    @Override
    public void copied(CopyResult result, Duration duration) {
        current().written = json -> CopyJson.write(json, result, duration);
    }

    @Override
    public void seeded(Sown sown) {
        current().seeds.add(sown);
        current().written = json -> SeedJson.write(json, current().seeds);
    }

    @Override
    public void trash(List<TrashEntry> entries) {
        current().written = json -> TrashJson.write(json, entries);
    }

    @Override
    public void restored(Restored restored) {
        current().written = json -> TrashJson.write(json, restored);
    }

    @Override
    public void emptied(Emptied emptied) {
        current().written = json -> TrashJson.write(json, emptied);
    }

    @Override
    public void applied(String file, Duration duration) {
        current().applied.add(new Applied(file, duration));
    }

    @Override
    public void marked(String file) {
        current().marked = file;
    }

    @Override
    public void summary(String sentence) {
        if (databases.isEmpty()) {
            summary = sentence;
        } else {
            current().summary = sentence;
        }
    }

    @Override
    public void failed(HyperstackException failed) {
        failure = failed;
    }

    @Override
    public void end(int exitCode) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)
                .enable(JsonGenerator.Feature.STRICT_DUPLICATE_DETECTION).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("command", command);
            json.writeNumberField("exitCode", exitCode);
            json.writeArrayFieldStart("databases");
            for (Database database : databases) {
                database.write(json, command.equals(Verb.MIGRATE.words()));
            }
            json.writeEndArray();
            if (summary != null) {
                json.writeStringField("summary", summary);
            }
            if (failure != null) {
                json.writeObjectFieldStart("problem");
                json.writeStringField("code", failure.problem().code());
                json.writeStringField("message", redaction.apply(String.valueOf(failure.getMessage())));
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to standard output", e);
        }
        out.println();
        out.flush();
    }

    private Database current() {
        return databases.get(databases.size() - 1);
    }

    private record Applied(String file, Duration duration) {
    }

    /** What a command writes about a database. */
    private interface Written {

        void to(JsonGenerator json) throws IOException;
    }

    private static final class Database {

        private final Place place;
        private final List<Applied> applied = new ArrayList<>();
        private final List<Sown> seeds = new ArrayList<>();
        private @Nullable RepairPlan repair;
        private @Nullable List<MigrationScript> scripts;
        private @Nullable String summary;
        private @Nullable Comparison comparison;
        private @Nullable Written written;
        private String target = "";
        private @Nullable String marked;

        Database(Place place) {
            this.place = place;
        }

        void write(JsonGenerator json, boolean applies) throws IOException {
            json.writeStartObject();
            json.writeStringField("datasource", place.datasource());
            json.writeStringField("address", place.address());
            json.writeBooleanField("missing", place.missing());
            if (written != null) {
                written.to(json);
            } else if (comparison != null) {
                ComparisonJson.write(json, target, comparison);
            } else if (scripts != null) {
                json.writeArrayFieldStart("pending");
                for (MigrationScript script : scripts) {
                    json.writeStartObject();
                    json.writeStringField("file", script.file());
                    json.writeStringField("sql", script.sql());
                    json.writeEndObject();
                }
                json.writeEndArray();
            } else if (applies || marked != null || !applied.isEmpty()) {
                json.writeStringField("marked", marked);
                json.writeArrayFieldStart("applied");
                for (Applied file : applied) {
                    json.writeStartObject();
                    json.writeStringField("file", file.file());
                    json.writeNumberField("durationMillis", file.duration().toMillis());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            if (summary != null) {
                json.writeStringField("summary", summary);
            }
            json.writeEndObject();
        }
    }
}
