package io.quarkiverse.hyperstack.schema.lint;

/** SQLite's switch for foreign keys. */
final class ForeignKeysPragma {

    private ForeignKeysPragma() {
    }

    static boolean is(StatementView statement) {
        return statement.phrase().starts("pragma", "foreign_keys", "=")
                || statement.phrase().starts("pragma", "foreign_keys", "(");
    }

    private static boolean turnsOff(StatementView statement) {
        return is(statement) && statement.phrase().has("off|no|false|0");
    }

    /** Whether they are off when a statement runs: the switch does nothing in a transaction. */
    static boolean isOffBefore(StatementView statement) {
        boolean off = false;
        for (StatementView earlier : statement.earlier()) {
            off = is(earlier) ? turnsOff(earlier) : off;
        }
        return off && !statement.file().isInTransaction();
    }
}
