package io.quarkiverse.hyperstack.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hibernate.boot.model.relational.SqlStringGenerationContext;

import io.quarkiverse.hyperstack.entity.hint.IdSource;

/** Statements that bring a counter of ids behind the highest id that is there, so that no id is given twice. */
final class CatchUp {

    private final SqlStringGenerationContext context;

    CatchUp(SqlStringGenerationContext context) {
        this.context = context;
    }

    /**
     * @param source where ids come from
     * @return nothing for a sequence
     */
    List<String> statements(IdSource source) {
        IdSource.Counter counter = source.counter();
        if (counter == null || source.numbered().isEmpty()) {
            return List.of();
        }
        String table = context.format(source.name());
        String next = "(select max(id) + " + counter.ahead() + " from (" + ids(source) + ") ids)";
        String mine = counter.segmentColumn() == null
                ? ""
                : " and " + counter.segmentColumn() + " = " + text(Objects.requireNonNull(counter.segment()));
        String raise = "update " + table + " set " + counter.column() + " = " + next + " where " + counter.column() + " < "
                + next + mine;
        if (counter.segmentColumn() == null) {
            return List.of(raise);
        }
        String first = "insert into " + table + " (" + counter.segmentColumn() + ", " + counter.column() + ") select "
                + text(Objects.requireNonNull(counter.segment())) + ", " + next + " where " + next
                + " is not null and not exists (select 1 from " + table + " where 1 = 1" + mine + ")";
        return List.of(first, raise);
    }

    private String ids(IdSource source) {
        return source.numbered().stream()
                .map(numbered -> "select max(" + numbered.column().getQuotedName(context.getDialect()) + ") as id from "
                        + context.format(numbered.table().getQualifiedTableName()))
                .collect(Collectors.joining(" union all "));
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
