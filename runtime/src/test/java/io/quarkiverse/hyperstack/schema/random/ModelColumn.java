package io.quarkiverse.hyperstack.schema.random;

import org.jspecify.annotations.Nullable;

/**
 * A column. Its number stays the same whatever else of it changes, and so do those of all other parts of a model.
 *
 * @param id its number
 * @param name its name
 * @param type its type
 * @param nullable whether it takes NULL
 * @param value what it holds by itself
 * @param comment its comment, or null
 */
record ModelColumn(int id, String name, Type type, boolean nullable, Value value, @Nullable String comment) {

    /**
     * A type with what belongs to it.
     *
     * @param kind the type
     * @param enumType the number of the enum type, 0 where it is none
     * @param collation a collation, or null
     */
    record Type(Kind kind, int enumType, @Nullable String collation) {
    }

    /**
     * What a column holds when nobody says: at most one of the four.
     *
     * @param byDefault a default as SQL, or null
     * @param sequence the number of the sequence that numbers it, or 0
     * @param generated what it is made of, or null
     * @param numbering how the database numbers it
     */
    record Value(@Nullable String byDefault, int sequence, @Nullable Generated generated, Numbering numbering) {

        static final Value NONE = new Value(null, 0, null, Numbering.NONE);
    }

    /**
     * A generated value.
     *
     * @param template an expression over one column
     * @param column the number of the column
     * @param stored whether it is stored
     */
    record Generated(String template, int column, boolean stored) {
    }

    /** How a database numbers a column by itself. */
    enum Numbering {
        NONE, BY_DEFAULT, ALWAYS, SERIAL
    }

    boolean isGenerated() {
        return value.generated() != null;
    }

    boolean isNumbered() {
        return value.numbering() != Numbering.NONE;
    }

    ModelColumn named(String newName) {
        return new ModelColumn(id, newName, type, nullable, value, comment);
    }

    ModelColumn typed(Type newType) {
        return new ModelColumn(id, name, newType, nullable, value, comment);
    }

    ModelColumn nullable(boolean newNullable) {
        return new ModelColumn(id, name, type, newNullable, value, comment);
    }

    ModelColumn valued(Value newValue) {
        return new ModelColumn(id, name, type, nullable, newValue, comment);
    }

    ModelColumn commented(@Nullable String newComment) {
        return new ModelColumn(id, name, type, nullable, value, newComment);
    }
}
