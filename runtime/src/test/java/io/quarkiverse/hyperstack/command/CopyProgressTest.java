package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.copy.CopyListener.Stage;

class CopyProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(TimeUnit.HOURS.toNanos(1));
    private final CopyProgress progress = new CopyProgress(new PrintStream(out, true, StandardCharsets.UTF_8), clock::get);

    private String after(long millis, Stage stage, String table, long rows) {
        out.reset();
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        progress.progress(stage, table, rows, 100_000);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneLineSaysHowFarAStageIsAndHowLongItTakesStill() {
        after(0, Stage.COPYING, "author", 0);

        assertThat(after(1000, Stage.COPYING, "a_table_with_a_long_name", 1000)).startsWith("\r")
                .contains("copying", "long_name",
                        "1,000 of 100,000 rows", "1,000 rows/s", "1:39 left")
                .doesNotContain("\n");
        assertThat(after(10, Stage.COPYING, "book", 1100)).isEmpty();
        assertThat(after(990, Stage.COPYING, "a", 100_000)).contains("100,000 of 100,000 rows", "0:00 left").endsWith("   ");
        assertThat(after(10, Stage.VERIFYING, "a", 100_000)).endsWith(System.lineSeparator());
    }
}
