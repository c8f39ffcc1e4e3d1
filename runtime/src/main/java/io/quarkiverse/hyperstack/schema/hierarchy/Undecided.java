package io.quarkiverse.hyperstack.schema.hierarchy;

/** Nothing says where rows belong. Becomes an error where there are rows. */
final class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecided(String why) {
        super(why, null, false, false);
    }
}
