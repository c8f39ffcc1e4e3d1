package io.quarkiverse.hyperstack.copy;

import java.util.List;

/**
 * What came of a copy.
 *
 * @param tables the tables that were copied, in the order in which they were; empty when rows do not fit
 * @param misfits what does not fit: put aside when the tables were copied, and else in the way
 */
public record CopyResult(List<CopiedTable> tables, List<Misfits> misfits) {

    public CopyResult {
        tables = List.copyOf(tables);
        misfits = List.copyOf(misfits);
    }

    /**
     * The number of rows in the target.
     *
     * @return without those that were put aside
     */
    public long rows() {
        return tables.stream().mapToLong(table -> table.checksum().rows()).sum();
    }

    /**
     * The number of rows that were put aside.
     *
     * @return 0 when every row fits
     */
    public long skipped() {
        return tables.stream().mapToLong(CopiedTable::skipped).sum();
    }
}
