package io.quarkiverse.hyperstack.schema.lint;

import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Finds the tables that statements name. */
final class Tables {

    private Tables() {
    }

    /** A table's name as the catalog has it: in its case on SQLite, without the current schema on PostgreSQL. */
    static QualifiedName known(QualifiedName written, Syntax database, Catalog... catalogs) {
        for (Catalog catalog : catalogs) {
            for (QualifiedName name : catalog.tables().keySet()) {
                if (name.equals(written) || database == Syntax.SQLITE && name.name().equalsIgnoreCase(written.name())) {
                    return name;
                }
            }
        }
        QualifiedName bare = QualifiedName.of(written.name());
        boolean inCurrentSchema = written.schema() != null
                && Stream.of(catalogs).anyMatch(catalog -> catalog.tables().containsKey(bare));
        return inCurrentSchema ? bare : written;
    }
}
