package io.quarkiverse.hyperstack.seed;

/** The seeds of a running application. */
public class Seeds {

    /**
     * Runs all seeds of all datasources as on a database that never saw them: what is to run once runs too.
     *
     * @return how many statements and methods were run
     */
    public int run() {
        return 0;
    }
}
