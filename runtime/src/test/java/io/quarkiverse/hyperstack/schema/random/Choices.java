package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

/** Decisions made by a list of numbers. 0 decides for the simplest, and so does the end of the list. */
final class Choices {

    private final int[] numbers;
    private int at;

    Choices(int[] numbers) {
        this.numbers = numbers;
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        int number = at < numbers.length ? numbers[at] : 0;
        at++;
        return number % bound;
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }
}
