package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** The expressions of a table: those of its checks, defaults, generated columns and indexes. */
final class Words {

    private Words() {
    }

    /** All expressions, each once. */
    static Set<String> of(Table table) {
        Set<String> words = new LinkedHashSet<>();
        map(table, expression -> {
            words.add(expression);
            return expression;
        });
        return words;
    }

    /** The table with other expressions. */
    static Table map(Table table, UnaryOperator<String> words) {
        return map(table, words, Words::isExpression);
    }

    /** The table with other expressions, and other words for the columns in its indexes. */
    static Table mapWithNames(Table table, UnaryOperator<String> words) {
        return map(table, words, part -> true);
    }

    /** Whether the table has a name in quotes in an index that the other one does not have: perhaps the same without them. */
    static boolean hasOtherNames(Table table, Table other) {
        Set<String> there = of(other);
        return of(table).stream().anyMatch(part -> part.startsWith("\"") && part.indexOf('(') < 0 && !there.contains(part));
    }

    private static Table map(Table table, UnaryOperator<String> words, Predicate<String> isMapped) {
        List<Column> columns = table.columns().stream().map(column -> new Column(column.name(), column.type(),
                column.nullable(), value(column.value(), words), column.comment())).toList();
        Constraints constraints = table.constraints();
        List<Check> checks = constraints.checks().stream()
                .map(check -> new Check(check.name(), words.apply(check.expression()), check.clauses())).toList();
        List<Index> indexes = table.indexes().stream().map(index -> new Index(index.name(), index.unique(),
                index.parts().stream().map(part -> isMapped.test(part) ? words.apply(part) : part).toList(),
                condition(index.where(), words),
                index.clauses().stream().map(clause -> isIncluded(clause) ? words.apply(clause) : clause).toList())).toList();
        return new Table(table.name(), columns, new Constraints(constraints.primaryKey(), constraints.uniqueKeys(),
                constraints.foreignKeys(), checks, constraints.exclusions()), indexes, table.comment(), table.options());
    }

    /** A table of another name that has the columns and expressions, and nothing else. */
    static Table skeleton(Table table, QualifiedName name) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(column.name(), ColumnSql.plain(column.type()), true,
                        column.value() instanceof ColumnValue.Identity ? new ColumnValue.None() : column.value(), null))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .filter(index -> index.where() != null || index.parts().stream().anyMatch(Words::isExpression)
                        || index.clauses().stream().anyMatch(Words::isIncluded))
                .toList();
        return new Table(name, columns, new Constraints(null, List.of(), List.of(), table.constraints().checks()), indexes,
                null,
                Set.of());
    }

    /** What the expressions of one table are in another that was made from it. */
    static Map<String, String> translation(Table from, Table to) {
        Map<String, String> translation = new HashMap<>();
        for (Column column : from.columns()) {
            to.column(column.name()).ifPresent(made -> {
                if (column.value() instanceof ColumnValue.Default old && made.value() instanceof ColumnValue.Default now) {
                    translation.put(old.expression(), now.expression());
                } else if (column.value() instanceof ColumnValue.Generated old
                        && made.value() instanceof ColumnValue.Generated now) {
                    translation.put(old.expression(), now.expression());
                }
            });
        }
        for (Check check : from.constraints().checks()) {
            to.constraints().checks().stream().filter(made -> String.valueOf(made.name()).equals(check.name()))
                    .forEach(made -> translation.put(check.expression(), made.expression()));
        }
        for (Index index : from.indexes()) {
            to.indexes().stream().filter(made -> made.name().equals(index.name())).forEach(made -> {
                for (int i = 0; i < index.parts().size(); i++) {
                    translation.put(index.parts().get(i), made.parts().get(i));
                }
                if (index.where() != null && made.where() != null) {
                    translation.put(index.where(), made.where());
                }
                for (int i = 0; index.clauses().size() == made.clauses().size() && i < index.clauses().size(); i++) {
                    translation.put(index.clauses().get(i), made.clauses().get(i));
                }
            });
        }
        return translation;
    }

    private static ColumnValue value(ColumnValue value, UnaryOperator<String> words) {
        if (value instanceof ColumnValue.Default byDefault) {
            return new ColumnValue.Default(words.apply(byDefault.expression()));
        }
        if (value instanceof ColumnValue.Generated generated) {
            return new ColumnValue.Generated(words.apply(generated.expression()), generated.stored());
        }
        return value;
    }

    private static @Nullable String condition(@Nullable String where, UnaryOperator<String> words) {
        return where == null ? null : words.apply(where);
    }

    /** A part that the database may word differently from how it was written. */
    private static boolean isExpression(String part) {
        return part.indexOf('(') >= 0 || part.indexOf('"') >= 0;
    }

    private static boolean isIncluded(String clause) {
        return clause.startsWith("INCLUDE") && clause.indexOf('"') >= 0;
    }
}
