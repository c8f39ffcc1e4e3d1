package io.quarkiverse.hyperstack.schema.lint;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Finds out whether a file keeps values before a statement takes them away. */
final class KeptRows {

    private KeptRows() {
    }

    /** Whether an earlier statement of the file copied the rows of a table into one that the file created. */
    static boolean ofTable(StatementView statement, QualifiedName table) {
        return statement.earlier().stream().anyMatch(earlier -> copies(earlier, table));
    }

    /** Whether an earlier statement of the file copied a column to another table, or worked it into another column. */
    static boolean ofColumn(StatementView statement, QualifiedName table, String column) {
        return statement.earlier().stream().anyMatch(earlier -> copies(earlier, table)
                && (earlier.phrase().mentions(column) || earlier.phrase().has("select", "*"))
                || earlier.verb() == Verb.UPDATE && earlier.phrase().mentions(column)
                        && earlier.phrase().mentions(table.name()));
    }

    private static boolean copies(StatementView earlier, QualifiedName table) {
        QualifiedName target = earlier.table();
        return target != null && Rebuild.copies(earlier, table) && earlier.createdAfterwards().tables().contains(target);
    }

    /** Whether an earlier statement of the file put the rows of a table right by UPDATE or DELETE. */
    static boolean areSettled(StatementView statement, QualifiedName table) {
        return statement.earlier().stream().anyMatch(earlier -> (earlier.verb() == Verb.UPDATE || earlier.verb() == Verb.DELETE)
                && table.equals(earlier.table()));
    }

    /** Whether a statement of the file gives a column a value: an UPDATE of it, or the copy of a rebuild. */
    static boolean areFilled(StatementView statement, QualifiedName table, String column) {
        boolean updated = statement.earlier().stream().anyMatch(earlier -> earlier.verb() == Verb.UPDATE
                && table.equals(earlier.table()) && earlier.phrase().find(0, "set") > 0 && earlier.phrase().mentions(column));
        boolean converted = statement.earlier().stream().anyMatch(earlier -> earlier.verb() == Verb.ALTER_TABLE
                && table.equals(earlier.table()) && earlier.phrase().mentions(column)
                && earlier.phrase().has("using", "coalesce|case"));
        Rebuild rebuild = statement.rebuild();
        return updated || converted || rebuild != null && rebuild.copy().phrase().mentions(column)
                && (rebuild.copy().phrase().has("coalesce|ifnull|case") || rebuild.table().before().column(column).isEmpty());
    }
}
