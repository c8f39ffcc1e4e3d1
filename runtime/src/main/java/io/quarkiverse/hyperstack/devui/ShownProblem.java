package io.quarkiverse.hyperstack.devui;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.workflow.Redaction;

/**
 * What went wrong.
 *
 * @param code for instance {@code HS104}
 * @param what what happened
 * @param fix what to do
 */
public record ShownProblem(String code, String what, String fix) {

    static ShownProblem of(HyperstackException failure, Redaction redaction) {
        return new ShownProblem(failure.problem().code(), redaction.apply(failure.what()), redaction.apply(failure.fix()));
    }
}
