package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * The tables whose references a plan could break: those that change in columns with references, and those that point at a table
 * whose keys change. A table that is copied as it is can break nothing, and to look at all its rows would cost as much as
 * copying them.
 */
final class AffectedReferences {

    private static final String REFERENCES = """
            select m.name, f."from", f."table", f."to" from sqlite_master m, pragma_foreign_key_list(m.name) f
            where m.type = 'table' order by m.name, f.id, f.seq""";

    /** Columns whose values or references may be others afterwards, by table; null stands for all of them. */
    private final Map<String, @Nullable Set<String>> touched = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> otherKeys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    AffectedReferences(List<Step> steps) {
        Set<Change> causes = new LinkedHashSet<>();
        steps.forEach(step -> causes.add(step.cause()));
        for (Change cause : causes) {
            String table = cause.object().name();
            if (cause instanceof Change.AlterTable altered) {
                Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                altered.changes().forEach(part -> touch(table, columns, part));
                touched.putIfAbsent(table, columns);
            } else if (!(cause instanceof Change.Rename)) {
                touched.put(table, null);
                otherKeys.add(table);
            }
        }
    }

    private void touch(String table, Set<String> columns, TableChange part) {
        if (part instanceof TableChange.AddColumn added) {
            columns.add(added.column().name());
        } else if (part instanceof TableChange.DropColumn dropped) {
            columns.add(dropped.column().name());
        } else if (part instanceof TableChange.ChangeColumn changed) {
            columns.add(changed.before().name());
        } else if (part instanceof TableChange.AddConstraint added) {
            touch(table, columns, added.constraint());
        } else if (part instanceof TableChange.DropConstraint dropped) {
            touch(table, columns, dropped.constraint());
        } else if (part instanceof TableChange.ChangeConstraint changed) {
            touch(table, columns, changed.before());
            touch(table, columns, changed.after());
        } else if (!(part instanceof TableChange.AddIndex)) {
            otherKeys.add(table); // an index can be what a reference needs; other options are other row numbers
        }
    }

    private void touch(String table, Set<String> columns, Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            columns.addAll(key.columns());
        } else if (Keys.isUnique(constraint)) {
            otherKeys.add(table);
        }
    }

    /** The tables whose rows may have other numbers afterwards. */
    Set<String> renumbered() {
        return Set.copyOf(otherKeys);
    }

    /** The tables to be checked, as the references are now. */
    Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        if (touched.isEmpty()) {
            return tables;
        }
        Map<String, Boolean> known = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                boolean affected = isTouched(rows.getString(1), rows.getString(2)) || otherKeys.contains(rows.getString(3))
                        || isTouched(rows.getString(3), rows.getString(4));
                known.merge(rows.getString(1), affected, Boolean::logicalOr);
            }
        }
        known.forEach((table, affected) -> {
            if (affected) {
                tables.add(table);
            }
        });
        return tables;
    }

    /** A reference without columns means the primary key: any touched column can be that. */
    private boolean isTouched(String table, @Nullable String column) {
        if (!touched.containsKey(table)) {
            return false;
        }
        Set<String> columns = touched.get(table);
        return columns == null || (column == null ? !columns.isEmpty() : columns.contains(column));
    }
}
