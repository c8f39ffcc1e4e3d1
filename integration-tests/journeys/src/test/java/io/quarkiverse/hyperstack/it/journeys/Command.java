package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A process that has ended.
 *
 * @param line what was typed
 * @param exitCode what it ended with
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Command(String line, int exitCode, String out, String err) {

    Command exits(int expected) {
        assertThat(exitCode).as("exit code of %s", this).isEqualTo(expected);
        return this;
    }

    /** That each of these is on standard output. */
    Command prints(CharSequence... texts) {
        assertThat(out).as("standard output of %s", line).contains(texts);
        return this;
    }

    Command printsNothingLike(CharSequence... texts) {
        assertThat(out).as("standard output of %s", line).doesNotContain(texts);
        return this;
    }

    /** The row of a table on standard output that is about a file. */
    String row(String file) {
        List<String> rows = out.lines().filter(line -> line.startsWith("  ") && line.contains(file)).toList();
        assertThat(rows).as("rows about %s in the standard output of %s", file, this).hasSize(1);
        return rows.get(0);
    }

    /** That each of these is on standard error, where failures are. */
    Command complains(CharSequence... texts) {
        assertThat(err).as("standard error of %s", line).contains(texts);
        return this;
    }

    @Override
    public String toString() {
        return line + "\n--- standard output\n" + out + "\n--- standard error\n" + err;
    }
}
