package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.FileState;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.trash.Emptied;
import io.quarkiverse.hyperstack.schema.trash.KeptColumn;
import io.quarkiverse.hyperstack.schema.trash.Restored;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;
import io.quarkiverse.hyperstack.workflow.Redaction;

class JsonViewTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonView view = new JsonView("migrate status", new PrintStream(bytes, true, StandardCharsets.UTF_8),
            new Redaction(List.of("hunter2")));

    @Test
    void everyStateOfAFileIsOneDocumentWithStableNames() throws IOException {
        view.database(new View.Place("<default>", "jdbc:sqlite:x", false));
        view.status(List.of(
                new MigrationRow("V1__a \"b\".sql", "1", "a", FileState.CHANGED,
                        new MigrationRow.Run(Instant.parse("2026-01-31T10:15:30Z"), Duration.ofMillis(12)),
                        new MigrationRow.Checksums(1, 2), "its checksum was 1 and is now 2"),
                new MigrationRow("R__view.sql", null, "view", FileState.PENDING, null, null, "")));
        view.end(3);

        assertThat(document()).contains("\"command\"", "\"migrate status\"", "\"exitCode\"", "3", "\"databases\"",
                "\"datasource\"", "\"address\"", "\"missing\"", "\"migrations\"", "\"file\"", "\"version\"", "null",
                "\"description\"", "\"state\"", "\"changed since\"", "\"pending\"", "\"appliedAt\"",
                "\"2026-01-31T10:15:30Z\"", "\"durationMillis\"", "12", "\"appliedChecksum\"", "\"fileChecksum\"");
    }

    @Test
    void theTrashIsOneDocumentWithStableNames() throws IOException {
        TrashEntry column = new TrashEntry(7, new QualifiedName("shop", "book"), "price",
                List.of(new KeptColumn("id", "integer", false, KeptColumn.Role.KEY),
                        new KeptColumn("price", "numeric(5,2)", false, KeptColumn.Role.VALUE)),
                12, Instant.parse("2026-01-31T10:15:30Z"), "dropped");
        TrashEntry table = new TrashEntry(3, QualifiedName.of("author"), null,
                List.of(new KeptColumn("id", "integer", false, KeptColumn.Role.VALUE)), 2, Instant.EPOCH, "dropped");
        view.database(new View.Place("<default>", "jdbc:sqlite:x", false));
        view.trash(List.of(column, table));
        view.database(new View.Place("a", "jdbc:sqlite:y", false));
        view.restored(new Restored(column, 1, 2, 4, 5));
        view.database(new View.Place("b", "jdbc:sqlite:z", false));
        view.emptied(new Emptied(21, 34));
        view.end(0);

        assertThat(document()).containsSubsequence("\"trash\"", "\"id\"", "7", "\"schema\"", "\"shop\"", "\"table\"",
                "\"book\"",
                "\"column\"", "\"price\"", "\"type\"", "\"numeric(5,2)\"", "\"keyColumns\"", "\"id\"", "\"rows\"", "12",
                "\"keptAt\"",
                "\"2026-01-31T10:15:30Z\"", "\"how\"", "\"dataTable\"", "\"hyperstack_trash_7\"", "\"schema\"", "null",
                "\"author\"",
                "\"column\"", "null", "\"type\"", "null", "\"restored\"", "1", "\"newerInTable\"", "2", "\"rowMissing\"", "4",
                "\"unfit\"", "5", "\"entries\"", "21", "\"rows\"", "34");
    }

    @Test
    void aFailureKeepsWhatWasDoneAndHidesPasswords() throws IOException {
        view.database(new View.Place("<default>", "jdbc:postgresql://h/db", false));
        view.applied("V1__a.sql", Duration.ofMillis(5));
        view.failed(new HyperstackException(Problem.DATABASE_UNREACHABLE, "refused hunter2", "try"));
        view.end(1);

        assertThat(document()).contains("\"applied\"", "\"V1__a.sql\"", "\"problem\"", "\"code\"", "\"HS301\"", "\"message\"")
                .noneMatch(token -> token.contains("hunter2"));
    }

    @Test
    void anotherCommandThatFailsSaysNothingOfMigrationsThatRan() throws IOException {
        view.database(new View.Place("<default>", "jdbc:postgresql://h/db", false));
        view.failed(new HyperstackException(Problem.VALUE_MISSING, "nothing says it", "say it"));
        view.end(1);

        assertThat(document()).contains("\"missing\"", "\"HS112\"").doesNotContain("\"applied\"", "\"marked\"");
    }

    @Test
    void whatIsSaidOfNoDatabaseStandsBesideThem() throws IOException {
        view.summary("Nothing to do");
        view.end(0);

        assertThat(document()).containsSubsequence("\"databases\"", "[", "]", "\"summary\"", "\"Nothing to do\"");
    }

    /** The tokens of the output, which must be exactly one document. */
    private List<String> document() throws IOException {
        List<String> tokens = new java.util.ArrayList<>();
        int depth = 0;
        int documents = 0;
        try (JsonParser parser = new JsonFactory().createParser(bytes.toByteArray())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                documents += depth == 0 ? 1 : 0;
                boolean text = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
                tokens.add(text ? "\"" + parser.getText() + "\"" : parser.getText());
            }
        }
        assertThat(documents).isEqualTo(1);
        return tokens;
    }
}
