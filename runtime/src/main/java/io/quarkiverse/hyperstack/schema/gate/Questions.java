package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Description;

/** What is to be asked of the rows before a change of their table; nothing where no row can be in the way. */
final class Questions implements TableChange.Visitor<List<Question>>, Constraint.Visitor<List<Question>> {

    private static final String NULLS_EQUAL = "NULLS NOT DISTINCT";

    private final Change.AlterTable table;
    private final FutureRows future;
    private final GateSql sql;

    Questions(Change.AlterTable table, FutureRows future, GateSql sql) {
        this.table = table;
        this.future = future;
        this.sql = sql;
    }

    /** What has to have no answer before {@link #about} can be asked. */
    static List<Question> aboutGenerated(Change.AlterTable table, FutureRows future, GateSql sql) {
        return new GeneratedValues(table, future, sql).questions(new Questions(table, future, sql).changed());
    }

    /** The questions of all its changes, and of the rules that stay about columns whose values change. */
    static List<Question> about(Change.AlterTable table, FutureRows future, GateSql sql) {
        Questions questions = new Questions(table, future, sql);
        List<Question> all = new ArrayList<>();
        table.changes().forEach(change -> all.addAll(change.accept(questions)));
        all.addAll(questions.narrowed());
        Set<String> changed = GeneratedColumns.withMadeOf(table, questions.changed());
        all.addAll(new GeneratedValues(table, future, sql).nulls(changed));
        Set<Object> stay = new HashSet<>(table.before().constraints().all());
        stay.addAll(table.before().indexes());
        table.after().constraints().all().stream().filter(stay::contains)
                .filter(rule -> table.after().columnsOf(rule).stream().anyMatch(changed::contains))
                .forEach(rule -> all.addAll(rule.accept(questions)));
        table.after().indexes().stream().filter(stay::contains)
                .filter(index -> table.after().columnsIn(String.join(", ", index.parts())).stream().anyMatch(changed::contains))
                .forEach(index -> all.addAll(questions.unique(index)));
        return all;
    }

    /** The columns that are there and whose values may be others afterwards. */
    private Set<String> changed() {
        return table.after().columns().stream()
                .filter(after -> table.before().column(after.name())
                        .filter(before -> !before.type().equals(after.type()) || future.isFilled(table, after)
                                || sql.conversion(table, after).isPresent())
                        .isPresent())
                .map(Column::name).collect(Collectors.toSet());
    }

    /** Columns that stay as they are and take no NULL, when values of theirs do not fit any more. */
    private List<Question> narrowed() {
        return table.after().columns().stream()
                .filter(column -> !column.nullable() && table.before().columns().contains(column)
                        && sql.conversion(table, column).map(Conversion::fails).isPresent())
                .map(column -> missing(column, "have no value that column \"" + column.name() + "\" takes, which is NOT NULL"))
                .toList();
    }

    @Override
    public List<Question> addColumn(TableChange.AddColumn change) {
        Column column = change.column();
        if (column.nullable() || sql.numbersRows(table.after(), column)) {
            return List.of();
        }
        String name = "column \"" + column.name() + "\"";
        return column.value() instanceof ColumnValue.Generated
                ? List.of(nulls(List.of(column.name()), name))
                : List.of(missing(column, "have no value for the new " + name + ", which is NOT NULL"));
    }

    @Override
    public List<Question> changeColumn(TableChange.ChangeColumn change) {
        Column column = change.after();
        boolean becomesNull = change.before().nullable() || !change.before().type().equals(column.type());
        // What took NULL before is numbered where it is NULL; what did not cannot be NULL for a moment.
        boolean numbered = column.value() instanceof ColumnValue.Identity
                && (change.before().nullable() || !sql.takesNumbers());
        if (column.nullable() || !becomesNull || numbered || column.value() instanceof ColumnValue.Generated) {
            return List.of();
        }
        return List.of(missing(column, "have no value for column \"" + column.name() + "\", which takes no NULL any more"));
    }

    Question missing(Column column, String breaks) {
        return new Question("select " + keys() + " from " + rows(List.of(column.name())) + " where " + sql.quote(column.name())
                + " is null", future.keys(table.before()), future.count(table.before()), breaks, column.name());
    }

    @Override
    public List<Question> addConstraint(TableChange.AddConstraint change) {
        return change.constraint().accept(this);
    }

    @Override
    public List<Question> addIndex(TableChange.AddIndex change) {
        return unique(change.index());
    }

    List<Question> unique(Index index) {
        if (!index.unique()) {
            return List.of();
        }
        List<String> parts = index.parts().stream().map(sql::indexedValue).toList();
        return List.of(duplicates(parts, index.where(), index.clauses(), Description.of(index)));
    }

    @Override
    public List<Question> primaryKey(PrimaryKey key) {
        if (key.columns().stream().anyMatch(this::isNewIdentity)) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>(missing(key));
        List<String> there = key.columns().stream().filter(column -> !isNew(column) && !isIdentity(column)).toList();
        if (!there.isEmpty()) {
            questions.add(nulls(there, Description.of(key)));
        }
        questions.add(duplicates(quoted(key.columns()), null, List.of(), Description.of(key)));
        return questions;
    }

    /** Somebody can say what rows have in new columns; those that are NOT NULL by themselves ask on their own. */
    private List<Question> missing(PrimaryKey key) {
        return table.after().columns().stream()
                .filter(column -> key.columns().contains(column.name()) && isNew(column.name()) && column.nullable())
                .map(column -> missing(column, "have no value for the new column \"" + column.name()
                        + "\", which is in the primary key"))
                .toList();
    }

    private boolean isNew(String column) {
        return table.before().column(column).isEmpty();
    }

    @Override
    public List<Question> uniqueKey(UniqueKey key) {
        boolean numbered = key.columns().stream().anyMatch(this::isNewIdentity);
        return numbered
                ? List.of()
                : List.of(duplicates(quoted(key.columns()), null, key.clauses(), Description.of(key)));
    }

    /** The database numbers the rows of a new identity column by itself, each differently. */
    private boolean isNewIdentity(String column) {
        return isNew(column) && table.after().column(column)
                .filter(added -> sql.numbersRows(table.after(), added) && !future.isFilled(table, added)).isPresent();
    }

    private boolean isIdentity(String column) {
        boolean takesNumbers = sql.takesNumbers() || isNew(column);
        return takesNumbers && table.after().column(column).filter(there -> sql.numbersRows(table.after(), there)).isPresent();
    }

    @Override
    public List<Question> foreignKey(ForeignKey key) {
        if (isUnchecked(key.clauses())) {
            return List.of();
        }
        String child = "hyperstack_child";
        String parent = "hyperstack_parent";
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(parent + "." + sql.quote(key.target().columns().get(i)) + " = " + child + "."
                    + sql.quote(key.columns().get(i)));
        }
        String set = key.columns().stream().map(column -> child + "." + sql.quote(column) + " is not null")
                .collect(Collectors.joining(" and "));
        String query = "select " + keys() + " from " + future.of(table, key.columns()) + " as " + child + " where " + set;
        if (!future.isNew(key.target().table())) {
            query += " and not exists (select 1 from " + future.target(key.target().table(), key.target().columns()) + " as "
                    + parent + " where " + String.join(" and ", pairs) + ")";
        }
        return List.of(question(query, Description.of(key)));
    }

    @Override
    public List<Question> check(Check check) {
        return isUnchecked(check.clauses())
                ? List.of()
                : List.of(question(
                        "select " + keys() + " from " + rows(table.after().columnsOf(check)) + " where not ("
                                + check.expression()
                                + ")",
                        Description.of(check)));
    }

    /** What excludes what only the operators know; the database says it. */
    @Override
    public List<Question> exclusion(Exclusion exclusion) {
        return List.of();
    }

    /** Rows need not fit, or, in periods, fit in a way that only the database knows. */
    private static boolean isUnchecked(List<String> clauses) {
        return clauses.contains("NOT VALID") || clauses.contains("NOT ENFORCED") || clauses.contains("PERIOD");
    }

    private Question nulls(List<String> columns, String rule) {
        return question("select " + keys() + " from " + rows(columns) + " where "
                + String.join(" or ", quoted(columns).stream().map(column -> column + " is null").toList()), rule + " by NULL");
    }

    private Question duplicates(List<String> parts, @Nullable String where, List<String> clauses, String rule) {
        List<String> conditions = new ArrayList<>();
        if (clauses.stream().noneMatch(clause -> clause.equalsIgnoreCase(NULLS_EQUAL))) {
            parts.forEach(part -> conditions.add(part + " is not null"));
        }
        if (where != null) {
            conditions.add("(" + where + ")");
        }
        String filter = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Set<String> columns = table.after().columnsIn(String.join(", ", parts) + " " + filter);
        return question("select " + keys() + " from (select " + keys() + ", count(*) over (partition by "
                + String.join(", ", parts) + ") as hyperstack_same from " + rows(columns) + filter
                + ") as hyperstack_counted where hyperstack_same > 1", rule + " by values that are there more than once");
    }

    private Question question(String badRows, String rule) {
        return new Question(badRows, future.keys(table.before()), future.count(table.before()), "break the new " + rule, null);
    }

    private String rows(Collection<String> needed) {
        return future.of(table, needed) + " as " + sql.quote(table.object().name());
    }

    private String keys() {
        return String.join(", ", future.keys(table.before()));
    }

    private List<String> quoted(List<String> columns) {
        return columns.stream().map(sql::quote).toList();
    }

    @Override
    public List<Question> dropColumn(TableChange.DropColumn change) {
        return List.of();
    }

    @Override
    public List<Question> dropConstraint(TableChange.DropConstraint change) {
        return List.of();
    }

    @Override
    public List<Question> changeConstraint(TableChange.ChangeConstraint change) {
        return change.before().unnamed().equals(change.after().unnamed()) ? List.of() : change.after().accept(this);
    }

    @Override
    public List<Question> dropIndex(TableChange.DropIndex change) {
        return List.of();
    }

    @Override
    public List<Question> changeIndex(TableChange.ChangeIndex change) {
        boolean same = change.before().unique() && change.before().parts().equals(change.after().parts())
                && Objects.equals(change.before().where(), change.after().where());
        return same ? List.of() : unique(change.after());
    }

    @Override
    public List<Question> changeComment(TableChange.ChangeComment change) {
        return List.of();
    }

    @Override
    public List<Question> changeOptions(TableChange.ChangeOptions change) {
        return List.of();
    }
}
