package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.schema.GeneratedIds;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * The rows from which Hibernate's table generators take numbers. On SQLite numbers are taken one by one; on PostgreSQL a row
 * holds the end of a block. The entities say how large that is. Where nobody says, it is taken to be large.
 *
 * @param connection to the target, within its transaction
 * @param plan what was copied
 * @param source where the rows come from
 */
record GeneratorRows(Connection connection, CopyPlan plan, Source source) {

    private static final String NEXT_VALUE = "next_val";
    /** At least as much as a block has. */
    private static final int BLOCK = 1000;

    void raise() throws SQLException {
        Set<QualifiedName> known = new HashSet<>();
        for (GeneratedIds ids : plan.ids()) {
            GeneratedIds.Counter counter = ids.counter();
            Optional<Table> table = table(ids.name());
            if (counter != null && table.isPresent()) {
                known.add(table.get().name());
                raise(table.get(), counter, highest(ids, counter.ahead()));
            }
        }
        for (TableCopy table : plan.tables()) {
            if (source.kind() == Database.SQLITE && !known.contains(table.to().name()) && isOfGenerator(table.to())) {
                Sql.run(connection,
                        "UPDATE " + SqlName.of(table.to().name()) + " SET " + NEXT_VALUE + " = " + NEXT_VALUE + " + "
                                + BLOCK);
            }
        }
    }

    private void raise(Table table, GeneratedIds.Counter counter, String highest) throws SQLException {
        String name = SqlName.of(table.name());
        String number = SqlName.of(spelled(table, counter.column()));
        String mine = counter.segmentColumn() == null
                ? ""
                : " WHERE " + SqlName.of(spelled(table, counter.segmentColumn())) + " = ?";
        @Nullable
        Object[] key = mine.isEmpty() ? new Object[0] : new Object[]{counter.segment()};
        int given = source.kind() == Database.SQLITE ? counter.block() - 1 : 0;
        Sql.update(connection,
                "UPDATE " + name + " SET " + number + " = greatest(" + number + " + " + given + ", " + highest + ")" + mine,
                key);
        if (!mine.isEmpty()) {
            Sql.update(connection, "INSERT INTO " + name + " (" + SqlName.of(spelled(table, counter.segmentColumn())) + ", "
                    + number + ") SELECT ?, " + highest + " WHERE " + highest + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                    + name + mine + ")", counter.segment(), counter.segment());
        }
    }

    /** What the number has to be at least; NULL where there is no row. */
    private String highest(GeneratedIds ids, int ahead) {
        String all = ids.columns().stream().flatMap(column -> table(column.table()).stream()
                .map(table -> "SELECT max(" + SqlName.of(spelled(table, column.column())) + ") AS id FROM "
                        + SqlName.of(table.name())))
                .collect(Collectors.joining(" UNION ALL "));
        return all.isEmpty() ? "NULL::bigint" : "(SELECT max(id)::bigint + " + ahead + " FROM (" + all + ") hyperstack_ids)";
    }

    private Optional<Table> table(QualifiedName name) {
        return plan.all().stream().filter(table -> Matching.isSame(name, table.name())).findFirst();
    }

    private static String spelled(Table table, @Nullable String column) {
        String name = Objects.requireNonNull(column);
        return Matching.of(name, table.columns(), Column::name).map(Column::name).orElse(name);
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
