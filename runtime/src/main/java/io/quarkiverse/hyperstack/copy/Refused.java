package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;

/** Told of each row that does not fit. */
interface Refused {

    /**
     * A row that does not fit.
     *
     * @param table its table
     * @param row its number in the source
     * @param column the column or columns it is about
     * @param reason what is wrong, in words that go on after "values"
     * @param detail what is wrong with this one
     * @param key by which people know it
     */
    record Row(TableCopy table, long row, String column, String reason, String detail, String key) {

        /** What is wrong with this row. */
        String why() {
            return reason.endsWith(detail) ? detail : detail + " (" + reason.replaceFirst("^are ", "") + ")";
        }
    }

    void add(Row row) throws SQLException;
}
