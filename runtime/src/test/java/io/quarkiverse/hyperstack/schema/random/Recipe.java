package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

/**
 * The numbers from which a pair of structures and the rows are made. Smaller numbers and shorter lists make simpler pairs.
 *
 * @param tables the first structure
 * @param edits what leads to the second; a first number chooses the edit
 * @param others another structure; when there is one, it is the second, and the edits do nothing
 * @param way whether an owner goes the way, and whether names are swapped on it instead of all edits
 */
record Recipe(List<TableRecipe> tables, List<int[]> edits, List<TableRecipe> others, int[] way) {

    /**
     * A table.
     *
     * @param head the table itself
     * @param columns its columns beside the first ones
     * @param parts its keys, checks and indexes
     * @param rows its rows
     */
    record TableRecipe(int[] head, List<int[]> columns, List<int[]> parts, List<int[]> rows) {
    }
}
