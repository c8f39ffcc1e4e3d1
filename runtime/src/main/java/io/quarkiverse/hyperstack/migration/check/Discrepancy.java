package io.quarkiverse.hyperstack.migration.check;

import java.util.Objects;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Something that has to be put right before the files are fit to run.
 *
 * @param file the file that it is about; empty when it is about all of them
 * @param failure what is wrong and what to do
 */
public record Discrepancy(String file, HyperstackException failure) {

    public Discrepancy {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(failure, "failure");
    }

    static Discrepancy of(Problem problem, String file, String what, String fix) {
        return new Discrepancy(file, new HyperstackException(problem, what, fix));
    }

    /**
     * Which of the known problems it is.
     *
     * @return never null
     */
    public Problem problem() {
        return failure.problem();
    }

    /**
     * What is wrong and what to do, as every message of this extension says it.
     *
     * @return begins with the code
     */
    public String message() {
        return String.valueOf(failure.getMessage());
    }
}
