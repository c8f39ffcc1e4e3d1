package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** The tables of the trash and the statements over its list. */
final class TrashTables {

    static final String LIST_NAME = "hyperstack_trash";
    static final QualifiedName LIST = QualifiedName.of(LIST_NAME);

    /** The value that was lost, in the data table of a column. */
    static final String VALUE = "hyperstack_value";
    /** What took its place. */
    static final String LEFT = "hyperstack_left";

    private final GateSql sql;

    TrashTables(GateSql sql) {
        this.sql = sql;
    }

    static QualifiedName data(long id) {
        return QualifiedName.of(LIST_NAME + "_" + id);
    }

    /** A column of the key in the data table of a column, counted from 0. */
    static String key(int position) {
        return "hyperstack_key_" + (position + 1);
    }

    String createList() {
        return "create table " + sql.quote(LIST) + " (id bigint not null primary key, table_schema text, "
                + "table_name text not null, column_name text, kept_columns text not null, row_count bigint not null, "
                + "kept_at timestamptz not null, how text not null)";
    }

    String insert(long id, QualifiedName table, @Nullable String column, List<KeptColumn> columns, String how) {
        return "insert into " + sql.quote(LIST)
                + " (id, table_schema, table_name, column_name, kept_columns, row_count, kept_at, how) values (" + id + ", "
                + literal(table.schema()) + ", " + literal(table.name()) + ", " + literal(column) + ", "
                + literal(KeptColumn.write(columns)) + ", (select count(*) from " + sql.quote(data(id))
                + "), current_timestamp, " + literal(how.replace('\\', '/')) + ")";
    }

    String rename(TrashEntry entry) {
        return "update " + sql.quote(LIST) + " set table_schema = " + literal(entry.table().schema()) + ", table_name = "
                + literal(entry.table().name()) + ", column_name = " + literal(entry.column()) + ", kept_columns = "
                + literal(KeptColumn.write(entry.columns())) + " where id = " + entry.id();
    }

    String recount(TrashEntry entry) {
        return "update " + sql.quote(LIST) + " set row_count = (select count(*) from " + sql.quote(entry.dataTable())
                + ") where id = " + entry.id();
    }

    String dropData(TrashEntry entry) {
        return "drop table " + sql.quote(entry.dataTable());
    }

    /** Leaves an empty line, so that the number is never given again. */
    String delete(TrashEntry entry) {
        return "update " + sql.quote(LIST) + " set table_schema = null, table_name = '', column_name = null, "
                + "kept_columns = '', row_count = 0, how = '' where id = " + entry.id();
    }

    /** Deletes the empty lines; right when there is a higher number. */
    String forgetGone() {
        return "delete from " + sql.quote(LIST) + " where table_name = ''";
    }

    Stream<Step> remove(TrashEntry entry, String reason, Change cause) {
        return Stream.of(new Step(dropData(entry), reason, cause), new Step(delete(entry), reason, cause));
    }

    static String literal(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
