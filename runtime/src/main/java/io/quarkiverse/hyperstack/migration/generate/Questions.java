package io.quarkiverse.hyperstack.migration.generate;

import java.util.List;
import java.util.Optional;

/** Asks a person what neither entities nor files nor options say. */
public interface Questions {

    /**
     * Nobody is there to be asked.
     *
     * @return every question stays open
     */
    static Questions toNobody() {
        return new Questions() {

            @Override
            public Optional<Integer> choose(String question, List<String> choices) {
                return Optional.empty();
            }

            @Override
            public Optional<String> say(String question) {
                return Optional.empty();
            }
        };
    }

    /**
     * Lets a person choose.
     *
     * @param question what it is about
     * @param choices at least one
     * @return which of them, from 0; empty when nobody answers
     */
    Optional<Integer> choose(String question, List<String> choices);

    /**
     * Lets a person say something.
     *
     * @param question what it is about
     * @return not blank; empty when nobody answers
     */
    Optional<String> say(String question);
}
