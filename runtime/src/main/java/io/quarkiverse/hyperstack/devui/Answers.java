package io.quarkiverse.hyperstack.devui;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.Redaction;

/**
 * Answers to questions, of which those that cannot be answered say why.
 *
 * @param redaction keeps passwords out of what is said
 */
record Answers(Redaction redaction) {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    /**
     * Answers.
     *
     * @param question what is asked
     * @param unknown the answer in which there is only a problem
     */
    <T> T to(Supplier<T> question, Function<ShownProblem, T> unknown) {
        try {
            return question.get();
        } catch (HyperstackException e) {
            return unknown.apply(ShownProblem.of(e, redaction));
        } catch (RuntimeException e) {
            LOG.debug("The page of the Dev UI has no answer", e);
            return unknown.apply(ShownProblem.of(new HyperstackException(Problem.DEV_UI_UNEXPECTED,
                    "This could not be found out: " + e, "see the log with the level DEBUG for io.quarkiverse.hyperstack", e),
                    redaction));
        }
    }
}
