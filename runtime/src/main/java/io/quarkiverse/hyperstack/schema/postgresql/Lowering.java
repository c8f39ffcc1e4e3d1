package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Writes changes as PostgreSQL's SQL. Every statement may run in a transaction. */
final class Lowering implements Change.Visitor<Void> {

    private final Set<String> schemas;
    private final Steps steps = new Steps();

    private Lowering(Set<String> schemas) {
        this.schemas = schemas;
    }

    /** The statements, in an order that works. */
    static List<Step> lower(Connection connection, List<Change> changes) throws SQLException {
        Lowering lowering = new Lowering(schemas(connection));
        changes.forEach(change -> change.accept(lowering));
        return lowering.steps.inOrder();
    }

    private static Set<String> schemas(Connection connection) throws SQLException {
        Set<String> schemas = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select nspname from pg_namespace")) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }
        return schemas;
    }

    /** A schema that is not there comes before what is created in it. */
    private void schemaOf(Change change) {
        String schema = change.object().schema();
        if (schema != null && schemas.add(schema)) {
            steps.add(Phase.SCHEMAS, "CREATE SCHEMA " + Quoted.name(schema), "create schema \"" + schema + "\"", change);
        }
    }

    @Override
    public Void addTable(Change.AddTable change) {
        schemaOf(change);
        Table table = change.table();
        Reason reason = new Reason(table.name());
        steps.add(Phase.TABLES, TableSql.create(table), "create table \"" + table.name() + "\"", change);
        for (Index index : table.indexes()) {
            steps.add(Phase.INDEXES, IndexSql.create(table.name(), index), reason.addIndex(new TableChange.AddIndex(index)),
                    change);
        }
        for (ForeignKey key : table.constraints().foreignKeys()) {
            steps.add(Phase.FOREIGN_KEYS, TableSql.alter(table.name(), "ADD " + ConstraintSql.definition(key)),
                    reason.addConstraint(new TableChange.AddConstraint(key)), change);
        }
        if (table.comment() != null) {
            steps.add(Phase.COMMENTS, TableSql.comment("TABLE " + Quoted.name(table.name()), table.comment()),
                    "comment on table \"" + table.name() + "\"", change);
        }
        for (Column column : table.columns()) {
            comment(change, column);
        }
        return null;
    }

    private void comment(Change change, Column column) {
        if (column.comment() != null) {
            steps.add(Phase.COMMENTS,
                    TableSql.comment("COLUMN " + Quoted.name(change.object()) + "." + Quoted.name(column.name()),
                            column.comment()),
                    "comment on column \"" + column.name() + "\" of table \"" + change.object() + "\"", change);
        }
    }

    @Override
    public Void alterTable(Change.AlterTable change) {
        TableLowering lowering = new TableLowering(change, steps);
        for (TableChange tableChange : change.changes()) {
            tableChange.accept(lowering);
            if (tableChange instanceof TableChange.AddColumn added) {
                comment(change, added.column());
            }
        }
        return null;
    }

    @Override
    public Void addSequence(Change.AddSequence change) {
        schemaOf(change);
        Sequence sequence = change.sequence();
        steps.add(Phase.SEQUENCES,
                "CREATE SEQUENCE " + Quoted.name(sequence.name()) + " START WITH " + sequence.start() + " INCREMENT BY "
                        + sequence.increment(),
                "create sequence \"" + sequence.name() + "\"", change);
        return null;
    }

    @Override
    public Void addEnumType(Change.AddEnumType change) {
        schemaOf(change);
        String labels = change.type().labels().stream().map(Quoted::text).collect(Collectors.joining(", "));
        steps.add(Phase.TYPES, "CREATE TYPE " + Quoted.name(change.object()) + " AS ENUM (" + labels + ")",
                "create type \"" + change.object() + "\"", change);
        return null;
    }

    @Override
    public Void changeEnumType(Change.ChangeEnumType change) {
        if (!change.onlyAdds()) {
            throw notYet("remove or reorder labels of type", change.object());
        }
        List<String> before = change.before().labels();
        List<String> after = change.after().labels();
        for (int i = 0; i < after.size(); i++) {
            if (!before.contains(after.get(i))) {
                String where = i > 0
                        ? " AFTER " + Quoted.text(after.get(i - 1))
                        : before.isEmpty() ? "" : " BEFORE " + Quoted.text(before.get(0));
                steps.add(Phase.TYPES,
                        "ALTER TYPE " + Quoted.name(change.object()) + " ADD VALUE " + Quoted.text(after.get(i)) + where,
                        "add value '" + after.get(i) + "' to type \"" + change.object() + "\"", change);
            }
        }
        return null;
    }

    @Override
    public Void dropTable(Change.DropTable change) {
        throw notYet("drop table", change.object());
    }

    @Override
    public Void dropSequence(Change.DropSequence change) {
        throw notYet("drop sequence", change.object());
    }

    @Override
    public Void changeSequence(Change.ChangeSequence change) {
        throw notYet("change sequence", change.object());
    }

    @Override
    public Void dropEnumType(Change.DropEnumType change) {
        throw notYet("drop type", change.object());
    }

    @Override
    public Void rename(Change.Rename change) {
        throw notYet("rename", change.object());
    }

    static IllegalArgumentException notYet(String what, QualifiedName object) {
        return new IllegalArgumentException("Not planned for PostgreSQL yet: " + what + " " + object);
    }
}
