package io.quarkiverse.hyperstack.migration.replay;

import java.util.Objects;

/**
 * A migration file that is not there yet.
 *
 * @param name its name, such as {@code V20260101120000__add_author_to_book.sql}
 * @param sql its text, with line feeds alone at the ends of lines
 * @param conf the text of its {@code .sql.conf}; empty when it needs none
 */
public record NewFile(String name, String sql, String conf) {

    public NewFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(conf, "conf");
    }
}
