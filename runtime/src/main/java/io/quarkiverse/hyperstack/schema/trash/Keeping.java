package io.quarkiverse.hyperstack.schema.trash;

import static io.quarkiverse.hyperstack.schema.trash.TrashTables.LEFT;
import static io.quarkiverse.hyperstack.schema.trash.TrashTables.VALUE;
import static io.quarkiverse.hyperstack.schema.trash.TrashTables.key;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.trash.KeptColumn.Role;

/** Writes the steps that copy to the trash what the changes of a plan would lose. */
final class Keeping {

    private final Draft draft;
    private final GateSql sql;
    private final LiveRows rows;
    private final TrashTables tables;
    private final EnumTypes enums;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    Keeping(Draft draft, GateSql sql, LiveRows rows) {
        this.draft = draft;
        this.sql = sql;
        this.rows = rows;
        this.tables = new TrashTables(sql);
        this.enums = new EnumTypes(draft);
    }

    List<Step> steps(List<Loss> losses, boolean listIsThere, long firstId) throws SQLException {
        if (!listIsThere && !losses.isEmpty()) {
            steps.add(new Step(tables.createList(), "create the list of the trash", losses.get(0).cause()));
        }
        long id = firstId;
        for (Loss loss : losses) {
            if (loss.column() == null) {
                table(id, loss);
            } else {
                column(id, loss, loss.column());
            }
            id++;
        }
        if (!without.isEmpty()) {
            throw new HyperstackException(Problem.TRASH_NEEDS_KEY, String.join("; ", without),
                    "give the table a primary key, or empty the column yourself where its values are not needed");
        }
        return steps;
    }

    /** What is generated is no data: it comes back by itself. */
    private void table(long id, Loss loss) {
        List<KeptColumn> kept = loss.table().columns().stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .map(column -> kept(column, Role.VALUE)).toList();
        List<String> select = kept.stream().map(column -> selected(column, column.name())).toList();
        add(id, loss, kept, select, loss.condition());
    }

    private void column(long id, Loss loss, Column lost) throws SQLException {
        Optional<List<String>> identity = RowIdentity.of(loss.table(), lost.name());
        if (identity.isEmpty()) {
            without.add(loss.how() + ", and cannot be kept in the trash: the table has no primary key and no unique key "
                    + "without NULL to find its rows again by");
            return;
        }
        String condition = condition(loss, lost);
        requireKeys(loss, identity.get(), condition);
        List<KeptColumn> kept = new ArrayList<>();
        List<String> select = new ArrayList<>();
        IntStream.range(0, identity.get().size()).forEach(i -> {
            KeptColumn column = kept(loss.table().column(identity.get().get(i)).orElseThrow(), Role.KEY);
            kept.add(column);
            select.add(selected(column, key(i)));
        });
        KeptColumn value = kept(lost, Role.VALUE);
        kept.add(value);
        select.add(selected(value, VALUE));
        Left left = left(loss, lost);
        if (left != null) {
            kept.add(left.column);
            select.add((left.column.asText() ? "cast(" + sql.asked(left.expression) + " as text)" : left.expression) + " as "
                    + sql.quote(LEFT));
        }
        boolean typeIsComing = left != null && left.column.asText() && condition != null;
        add(id, loss, kept, select, typeIsComing ? sql.asked(String.valueOf(condition)) : condition);
        List<String> keys = IntStream.range(0, identity.get().size()).mapToObj(i -> sql.quote(key(i))).toList();
        QualifiedName data = TrashTables.data(id);
        steps.add(new Step("create unique index " + sql.quote(data.name() + "_key") + " on " + sql.quote(data) + " ("
                + String.join(", ", keys) + ")", "make " + data + " quick to look things up in", loss.cause()));
    }

    /** A column with a default is kept with its NULLs, because the default would take their place. */
    private static @Nullable String condition(Loss loss, Column lost) {
        boolean nullsCount = dropped(loss, lost) && lost.nullable() && lost.value() instanceof ColumnValue.Default;
        return nullsCount ? null : loss.condition();
    }

    private static boolean dropped(Loss loss, Column lost) {
        return loss.cause() instanceof Change.AlterTable table && table.changes().stream()
                .anyMatch(change -> change instanceof TableChange.DropColumn drop && drop.column().name().equals(lost.name()));
    }

    private void requireKeys(Loss loss, List<String> key, @Nullable String condition) throws SQLException {
        List<String> nullable = RowIdentity.nullable(loss.table(), key);
        if (nullable.isEmpty()) {
            return;
        }
        long nulls = rows.count("select count(*) from " + rows.of(loss.table()) + " as "
                + sql.quote(loss.table().name().name()) + " where (" + rows.anyNull(nullable) + ")"
                + (condition == null ? "" : " and (" + condition + ")"));
        if (nulls > 0) {
            without.add(loss.how() + ", and cannot be kept in the trash: " + nulls + (nulls == 1 ? " row has" : " rows have")
                    + " NULL in the primary key (" + String.join(", ", key) + ")");
        }
    }

    /** What the value is going to be after the change, where the column stays with another type. */
    private @Nullable Left left(Loss loss, Column lost) {
        if (!(loss.cause() instanceof Change.AlterTable table)) {
            return null;
        }
        ColumnName name = new ColumnName(table.object(), lost.name());
        return table.after().column(lost.name())
                .flatMap(after -> sql.conversion(table, after).map(conversion -> {
                    String converted = Objects.requireNonNullElseGet(draft.values().conversions().get(name),
                            conversion::expression);
                    String filling = draft.values().fillings().get(name);
                    String expression = filling == null ? converted : "coalesce(" + converted + ", " + filling + ")";
                    return new Left(expression, kept(after, Role.LEFT));
                })).orElse(null);
    }

    private KeptColumn kept(Column column, Role role) {
        return new KeptColumn(column.name(), column.type().sql(), enums.isOne(column.type().sql()), role);
    }

    private String selected(KeptColumn column, String as) {
        String name = sql.quote(column.name());
        return (column.asText() ? "cast(" + name + " as text)" : name) + " as " + sql.quote(as);
    }

    private void add(long id, Loss loss, List<KeptColumn> kept, List<String> select, @Nullable String condition) {
        QualifiedName table = loss.table().name();
        String column = loss.column() == null ? null : loss.column().name();
        String object = column == null ? "table \"" + table + "\"" : "column \"" + column + "\" of table \"" + table + "\"";
        steps.add(new Step("create table " + sql.quote(TrashTables.data(id)) + " as select " + String.join(", ", select)
                + " from " + sql.quote(table) + (condition == null ? "" : " where " + condition),
                "keep " + object + " in the trash", loss.cause()));
        steps.add(new Step(tables.insert(id, table, column, kept, loss.how()), "list " + object + " in the trash as " + id,
                loss.cause()));
    }

    /** What takes the place of a value that is lost. */
    private record Left(String expression, KeptColumn column) {
    }
}
