package io.quarkiverse.hyperstack.schema.dialect;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * A foreign key of a table that nobody declares to one that somebody does. Its rows are not ours to remove, nor to point
 * nowhere.
 *
 * @param table the table that nobody declares, for people
 * @param target the table to be emptied, for people
 * @param condition true when rows point there, as SQL
 */
public record OutsideReference(String table, String target, String condition) {

    /**
     * The reason not to empty the target.
     *
     * @return with both tables
     */
    public HyperstackException refusal() {
        return new HyperstackException(Problem.TRUNCATE_REFERENCED,
                "table \"" + target + "\" cannot be emptied before a test: rows of table \"" + table
                        + "\", which no entity declares, point to its rows",
                "delete the rows of \"" + table + "\" in the test that makes them, or map the table with an entity");
    }
}
