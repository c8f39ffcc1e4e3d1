package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Writes the changes of tables, sequences and types; the parts of tables are written by others. */
final class ChangeLowering implements Change.Visitor<Void> {

    private final Workbench bench;
    private final PartLowering parts;
    private final FillingLowering fillings;
    private final ConversionLowering conversions;
    private final ColumnLowering columns;
    private final EnumLowering enums;
    private final SequenceLowering sequences;
    private final DroppedTables droppedTables;
    private final Heirs heirs;

    ChangeLowering(Workbench bench, PartLowering parts) {
        this.bench = bench;
        this.parts = parts;
        this.fillings = new FillingLowering(bench);
        this.conversions = new ConversionLowering(bench, fillings);
        this.columns = new ColumnLowering(bench, conversions, fillings);
        this.enums = new EnumLowering(bench, conversions);
        this.sequences = new SequenceLowering(bench);
        this.droppedTables = new DroppedTables(bench);
        this.heirs = new Heirs(bench.draft());
    }

    /** Writes what was collected over all changes. */
    void finish() {
        droppedTables.finish();
        conversions.finish();
        fillings.finish();
        parts.finish();
    }

    @Override
    public Void addTable(Change.AddTable change) {
        Table table = change.table();
        Reason reason = new Reason(table.name());
        bench.steps().add(Phase.TABLES, TableSql.create(table), "create table \"" + table.name() + "\"", change);
        rows(change);
        for (Index index : table.indexes()) {
            parts.add(table.name(), index, change, reason.addIndex(new TableChange.AddIndex(index)));
        }
        for (ForeignKey key : table.constraints().foreignKeys()) {
            parts.add(table.name(), key, change);
        }
        if (table.comment() != null) {
            bench.steps().add(Phase.COMMENTS, TableSql.comment("TABLE " + Quoted.name(table.name()), table.comment()),
                    "comment on table \"" + table.name() + "\"", change);
        }
        for (Column column : table.columns()) {
            comment(change, column);
        }
        return null;
    }

    private void comment(Change change, Column column) {
        if (column.comment() != null) {
            bench.steps().add(Phase.COMMENTS,
                    TableSql.comment("COLUMN " + Quoted.name(change.object()) + "." + Quoted.name(column.name()),
                            column.comment()),
                    "comment on column \"" + column.name() + "\" of table \"" + change.object() + "\"", change);
        }
    }

    /** A table that comes back with its rows goes on numbering behind them. */
    private void rows(Change.AddTable change) {
        Table table = change.table();
        QualifiedName source = bench.draft().values().rows().get(table.name());
        if (source == null) {
            return;
        }
        List<Column> stored = table.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .toList();
        String names = stored.stream().map(column -> Quoted.name(column.name())).collect(Collectors.joining(", "));
        String values = stored.stream()
                .map(column -> EnumColumns.fromText(Quoted.name(column.name()), column, bench.draft()))
                .collect(Collectors.joining(", "));
        bench.steps().add(Phase.ROWS, "INSERT INTO " + Quoted.name(table.name()) + " (" + names
                + ") OVERRIDING SYSTEM VALUE SELECT " + values + " FROM " + Quoted.name(source),
                "give table \"" + table.name() + "\" its rows back", change);
        for (Column column : stored) {
            if (column.value() instanceof ColumnValue.Identity) {
                bench.steps().add(Phase.NUMBERING, IdentityLowering.goOn(new ColumnName(table.name(), column.name())),
                        "go on behind the highest number of column \"" + column.name() + "\" of table \"" + table.name() + "\"",
                        change);
            }
        }
    }

    @Override
    public Void alterTable(Change.AlterTable change) {
        TableLowering lowering = new TableLowering(bench, change, columns, parts);
        for (TableChange tableChange : change.changes()) {
            if (!heirs.inherit(change, tableChange)) {
                tableChange.accept(lowering);
            }
        }
        return null;
    }

    @Override
    public Void dropTable(Change.DropTable change) {
        droppedTables.add(change);
        return null;
    }

    @Override
    public Void addSequence(Change.AddSequence change) {
        sequences.add(change);
        return null;
    }

    @Override
    public Void dropSequence(Change.DropSequence change) {
        sequences.drop(change);
        return null;
    }

    @Override
    public Void changeSequence(Change.ChangeSequence change) {
        sequences.change(change);
        return null;
    }

    @Override
    public Void addEnumType(Change.AddEnumType change) {
        enums.add(change);
        return null;
    }

    @Override
    public Void dropEnumType(Change.DropEnumType change) {
        enums.drop(change);
        return null;
    }

    @Override
    public Void changeEnumType(Change.ChangeEnumType change) {
        enums.change(change);
        return null;
    }

    @Override
    public Void rename(Change.Rename change) {
        throw new IllegalArgumentException("Renames are no changes: " + change);
    }
}
