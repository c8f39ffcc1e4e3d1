package io.quarkiverse.hyperstack.command;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.copy.CopiedTable;
import io.quarkiverse.hyperstack.copy.CopyResult;
import io.quarkiverse.hyperstack.copy.Misfits;

/** What was copied, for people. */
final class CopyText {

    private CopyText() {
    }

    static List<String> lines(CopyResult result) {
        List<String> lines = new ArrayList<>();
        for (Misfits misfits : result.misfits()) {
            lines.add((result.tables().isEmpty() ? "  does not fit: " : "  put aside: ") + misfits);
        }
        int width = result.tables().stream().mapToInt(table -> table.table().length()).max().orElse(0);
        for (CopiedTable table : result.tables()) {
            lines.add("  " + table.table() + " ".repeat(width - table.table().length()) + "  " + table.checksum().rows()
                    + (table.checksum().rows() == 1 ? " row" : " rows")
                    + (table.skipped() == 0 ? "" : ", " + table.skipped() + " put aside"));
        }
        return lines;
    }
}
