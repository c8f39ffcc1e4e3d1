package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * The rows from which Hibernate's table generators take numbers. On SQLite a row holds the next number, because numbers are
 * taken one by one there; on PostgreSQL the end of the next block, whose size no database knows.
 */
final class GeneratorRows {

    private static final String NEXT_VALUE = "next_val";
    /** At least as much as a block has. */
    private static final int BLOCK = 1000;

    private GeneratorRows() {
    }

    static void raise(Connection connection, CopyPlan plan, Source source) throws SQLException {
        for (TableCopy table : plan.tables()) {
            if (isOfGenerator(table.to()) && isOf(source, table, Database.SQLITE)) {
                Sql.run(connection, "UPDATE " + Sql.name(table.to().name()) + " SET " + NEXT_VALUE + " = " + NEXT_VALUE + " + "
                        + BLOCK);
            }
        }
    }

    private static boolean isOf(Source source, TableCopy table, Database kind) throws SQLException {
        return source.column(table.from(), table.from().columns().get(0)).database() == kind;
    }

    /** A name as the key, and the number. */
    private static boolean isOfGenerator(Table table) {
        PrimaryKey key = table.constraints().primaryKey();
        List<String> others = table.columns().stream().map(Column::name)
                .filter(name -> key == null || !key.columns().contains(name)).toList();
        return key != null && key.columns().size() == 1 && others.equals(List.of(NEXT_VALUE))
                && table.column(key.columns().get(0)).filter(column -> column.type().sql().startsWith("character varying"))
                        .isPresent();
    }
}
