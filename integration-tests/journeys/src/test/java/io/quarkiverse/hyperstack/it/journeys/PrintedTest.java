package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PrintedTest {

    private static final String OUTPUT = """
            [INFO] noise
              author  50000 rows
              book    1000000 rows
            1050000 rows of 2 tables copied and verified in 17.2 s (61046 rows/s)
            """;

    @Test
    void linesAreFoundInTheirOrderWithOthersBetweenThem() {
        assertThat(Printed.missing(List.of("  author  50000 rows", "1050000 rows of 2 tables copied and verified in 3.0 s ..."),
                OUTPUT)).isEmpty();
    }

    @Test
    void aLineThatComesTooEarlyIsMissing() {
        assertThat(Printed.missing(List.of("  book    1000000 rows", "  author  50000 rows"), OUTPUT))
                .contains("  author  50000 rows");
    }

    @Test
    void anotherNumberIsAnotherLine() {
        assertThat(Printed.missing(List.of("  author  50001 rows"), OUTPUT)).contains("  author  50001 rows");
    }

    @Test
    void timesAndVersionsOfFilesAndPortsDoNotCount() {
        assertThat(Printed.missing(
                List.of("V20260101000000__structure.sql  2026-01-01 10:00:00  12 ms", "...Listening on: http://localhost:8080"),
                "V20261123154459__structure.sql  2026-11-23 15:44:59  7 ms\nabc Listening on: http://localhost:40123\n"))
                .isEmpty();
    }
}
