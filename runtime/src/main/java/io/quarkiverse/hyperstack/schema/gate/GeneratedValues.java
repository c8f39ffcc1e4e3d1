package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * What is to be asked first about generated columns that are new or get other values: whether their types take what the
 * expressions give. Everything else that is asked about them begins with a value of the type.
 */
record GeneratedValues(Change.AlterTable table, FutureRows future, GateSql sql) {

    /** The questions, given which columns that are there get other values. */
    List<Question> questions(Set<String> changed) {
        Stream<Column> added = table.changes().stream().filter(TableChange.AddColumn.class::isInstance)
                .map(change -> ((TableChange.AddColumn) change).column());
        Stream<Column> made = GeneratedColumns.in(table.after(), GeneratedColumns.withMadeOf(table, changed));
        List<Question> questions = new ArrayList<>();
        Stream.concat(added, made).forEach(column -> {
            if (column.value() instanceof ColumnValue.Generated generated) {
                sql.misfit("(" + generated.expression() + ")", column)
                        .ifPresent(condition -> questions.add(misfit(column, generated, condition)));
            }
        });
        return questions;
    }

    /** Whether those that are there and get other values, where they are NOT NULL, get NULL. */
    List<Question> nulls(Set<String> changed) {
        return GeneratedColumns.in(table.after(), changed).filter(column -> !column.nullable())
                .map(column -> question(List.of(column.name()), sql.quote(column.name()) + " is null",
                        "get NULL in the generated column \"" + column.name() + "\", which is NOT NULL"))
                .toList();
    }

    private Question misfit(Column column, ColumnValue.Generated generated, String condition) {
        return question(table.after().columnsIn(generated.expression()), condition, "get a value in the generated column \""
                + column.name() + "\" that is too long or too large for " + column.type().sql());
    }

    private Question question(Collection<String> needed, String condition, String breaks) {
        List<String> keys = future.keys(table.before());
        return new Question("select " + String.join(", ", keys) + " from " + future.of(table, needed) + " as "
                + sql.quote(table.object().name()) + " where " + condition, keys, future.count(table.before()), breaks, null);
    }
}
