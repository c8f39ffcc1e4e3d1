package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Where rows go that do not fit. */
interface Aside {

    /** Nothing is put aside: every row has to fit. */
    Aside NONE = new Aside() {
        @Override
        public @Nullable String reason(long row) {
            return null;
        }

        @Override
        public void put(long row, String reason, @Nullable Object[] values) {
            throw new IllegalStateException("No row is put aside");
        }
    };

    /** Why a row is put aside, or null when it is not. Asked in the order of the rows. */
    @Nullable
    String reason(long row) throws SQLException;

    /** Takes a row that is put aside, as it came from the source. */
    void put(long row, String reason, @Nullable Object[] values);
}
