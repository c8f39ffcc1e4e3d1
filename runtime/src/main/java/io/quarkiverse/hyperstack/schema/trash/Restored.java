package io.quarkiverse.hyperstack.schema.trash;

import java.util.Objects;

/**
 * What became of the rows of an entry that was restored by hand.
 *
 * @param entry the entry as it was
 * @param restored how many are back in their table and no longer in the trash
 * @param inTheWay how many have another value meanwhile, which stays
 * @param missing how many belong to rows that are not there any more
 * @param unfit how many do not convert to the type that the column has now
 */
public record Restored(TrashEntry entry, long restored, long inTheWay, long missing, long unfit) {

    public Restored {
        Objects.requireNonNull(entry, "entry");
    }

    /**
     * How many are still in the trash.
     *
     * @return 0 when the entry is gone
     */
    public long left() {
        return inTheWay + missing + unfit;
    }
}
