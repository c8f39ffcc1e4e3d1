package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Said;

class RequestParserTest {

    private static Request parse(String... words) {
        return new RequestParser().parse(List.of(words));
    }

    @Test
    void noWordMeansMigrateAllDatasources() {
        assertThat(parse())
                .isEqualTo(new Request(Verb.MIGRATE, null, Duration.ofMinutes(5), false, null));
    }

    @Test
    void optionsAreUnderstoodBeforeAndAfterTheSubCommand() {
        assertThat(parse("--datasource", "orders", "status", "--exit-code"))
                .isEqualTo(new Request(Verb.STATUS, "orders", Duration.ofMinutes(5), true, null));
        assertThat(parse("validate", "--datasource=orders", "--json").datasource()).isEqualTo("orders");
        assertThat(parse("--dry-run").verb()).isEqualTo(Verb.DRY_RUN);
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "30s, 30", "2m, 120", "1h30m, 5400", "PT10S, 10"})
    void durationsAreWrittenAsPeopleWriteThem(String text, long seconds) {
        assertThat(parse("--lock-timeout", text).lockTimeout()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"statsu, status", "validte, validate", "--jsn, --json", "--dryrun, --dry-run",
            "--lock-timout=5s, --lock-timeout"})
    void anUnknownWordNamesTheNearestValidOne(String word, String nearest) {
        assertThatThrownBy(() -> parse(word)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.COMMAND_LINE))
                .hasMessageContaining("the nearest is " + nearest + ";");
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreRefused() {
        assertThatThrownBy(() -> parse("--dry-run", "status")).hasMessageContaining("migrate status");
        assertThatThrownBy(() -> parse("--lock-timeout", "soon")).hasMessageContaining("soon").hasMessageContaining("30s");
        assertThatThrownBy(() -> parse("--datasource")).hasMessageContaining("--datasource");
    }

    @Test
    void aRepairIsShownAskedForOrDone() {
        assertThat(parse("repair").options()).isEqualTo(new RepairRequest(RepairRequest.Consent.ASK, false));
        assertThat(parse("repair", "--dry-run").options()).isEqualTo(new RepairRequest(RepairRequest.Consent.SHOW, false));
        assertThat(parse("repair", "--yes", "--delete-missing", "--lock-timeout", "9s"))
                .isEqualTo(new Request(Verb.REPAIR, null, Duration.ofSeconds(9), false,
                        new RepairRequest(RepairRequest.Consent.GIVEN, true)));
        assertThat(parse("rebase", "V1__a.sql", "db/V2__b.sql").options())
                .isEqualTo(new RebaseRequest(List.of("V1__a.sql", "db/V2__b.sql")));
        assertThatThrownBy(() -> parse("rebase")).hasMessageContaining("FILE");
        assertThat(parse("copy", "--from", "sqlite:a.db", "--lock-timeout", "9s").lockTimeout())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(parse("copy", "--from", "sqlite:a.db").lockTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThatThrownBy(() -> parse("repair", "--dry-run", "--yes")).hasMessageContaining("do not go together");
    }

    @Test
    void theTrashIsListedUnlessAnotherWordFollows() {
        assertThat(parse("trash", "--datasource", "orders"))
                .isEqualTo(
                        new Request(Verb.TRASH_LIST, "orders", Duration.ofMinutes(5), false, new TrashRequest(0, null)));
        assertThat(parse("--datasource", "orders", "trash", "list").verb()).isEqualTo(Verb.TRASH_LIST);
        assertThat(parse("trash", "restore", "7", "--json").options()).isEqualTo(new TrashRequest(7, null));
        assertThat(parse("trash", "empty", "--older-than", "30d").options())
                .isEqualTo(new TrashRequest(0, Duration.ofDays(30)));
        assertThat(parse("trash", "empty").verb()).isEqualTo(Verb.TRASH_EMPTY);
        assertThatThrownBy(() -> parse("trash", "restor", "7")).hasMessageContaining("the nearest is restore;");
        assertThatThrownBy(() -> parse("trash", "restore")).hasMessageContaining("ID");
        assertThatThrownBy(() -> parse("trash", "restore", "first")).hasMessageContaining("first");
    }

    @Test
    void eachCommandHasHelp() {
        RequestParser parser = new RequestParser();
        assertThat(parser.help(List.of())).isNull();
        assertThat(parser.help(List.of("--help"))).contains("--lock-timeout", "status", "validate", "Exit codes");
        assertThat(parser.help(List.of("trash", "empty", "-h"))).contains("migrate trash empty", "--older-than");
        assertThat(parser.help(List.of("status", "-h"))).contains("migrate status", "--exit-code");
        assertThat(parser.help(List.of("validate", "--help"))).contains("migrate validate").doesNotContain("--exit-code");
    }

    @Test
    void generateTakesANameAndWhatIsSaid() {
        Request request = parse("generate", "Isbn of books", "--rename", "book.titel=title", "--backfill", "book.pages=0",
                "--no-rename", "--datasource", "orders");
        assertThat(request.verb()).isEqualTo(Verb.GENERATE);
        assertThat(request.datasource()).isEqualTo("orders");
        assertThat(request.options()).isEqualTo(new GenerateRequest("Isbn of books", null,
                new Said(List.of("book.titel=title"), List.of("book.pages=0")), true, true));
        assertThat(parse("generate", "--out", "-").verb()).isEqualTo(Verb.GENERATE_PRINTED);
        assertThat(parse("generate").options())
                .isEqualTo(new GenerateRequest(null, null, new Said(List.of(), List.of()), false, true));
        assertThat(parse("generate", "--no-concurrent-indexes").options(GenerateRequest.class).concurrentIndexes()).isFalse();
    }

    @Test
    void lintTakesFilesAndCheckTakesNone() {
        assertThat(parse("lint", "V1__a.sql", "db/migration/V2__b.sql", "--strict").options())
                .isEqualTo(new CheckRequest(true, List.of("V1__a.sql", "db/migration/V2__b.sql")));
        assertThat(parse("lint").options()).isEqualTo(new CheckRequest(false, List.of()));
        assertThat(parse("check").options()).isEqualTo(new CheckRequest(false, List.of()));
        assertThatThrownBy(() -> parse("check", "V1__a.sql"))
                .hasMessageContaining("\"V1__a.sql\" is one word too many for migrate check");
        assertThatThrownBy(() -> parse("generate", "add", "isbn")).hasMessageContaining("\"isbn\" is one word too many")
                .hasMessageContaining("in quotes");
    }

    @Test
    void adoptMayTakeTheDatabaseAsItIs() {
        assertThat(parse("adopt").options()).isEqualTo(new AdoptRequest(false, new Said(List.of(), List.of()), false));
        assertThat(parse("adopt", "--accept-differences", "--rename", "book.a=b", "--no-rename").options())
                .isEqualTo(new AdoptRequest(true, new Said(List.of("book.a=b"), List.of()), true));
        assertThat(parse("status").options()).isNull();
    }
}
