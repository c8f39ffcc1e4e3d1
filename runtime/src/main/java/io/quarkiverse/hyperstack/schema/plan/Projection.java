package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** A table as it is after some changes. */
final class Projection implements TableChange.Visitor<Boolean> {

    private final List<Column> columns;
    private final List<Constraint> constraints;
    private final List<Index> indexes;
    private @Nullable String comment;
    private Set<String> options;

    private Projection(Table before) {
        this.columns = new ArrayList<>(before.columns());
        this.constraints = new ArrayList<>(before.constraints().all());
        this.indexes = new ArrayList<>(before.indexes());
        this.comment = before.comment();
        this.options = before.options();
    }

    static Table of(Table before, Collection<TableChange> changes) {
        Projection projection = new Projection(before);
        changes.forEach(change -> change.accept(projection));
        return new Table(before.name(), projection.columns, Constraints.of(projection.constraints), projection.indexes,
                projection.comment, projection.options);
    }

    @Override
    public Boolean addColumn(TableChange.AddColumn change) {
        return columns.add(change.column());
    }

    @Override
    public Boolean dropColumn(TableChange.DropColumn change) {
        return columns.remove(change.column());
    }

    @Override
    public Boolean changeColumn(TableChange.ChangeColumn change) {
        columns.replaceAll(column -> column.equals(change.before()) ? change.after() : column);
        return true;
    }

    @Override
    public Boolean addConstraint(TableChange.AddConstraint change) {
        return constraints.add(change.constraint());
    }

    @Override
    public Boolean dropConstraint(TableChange.DropConstraint change) {
        return constraints.remove(change.constraint());
    }

    @Override
    public Boolean changeConstraint(TableChange.ChangeConstraint change) {
        return constraints.remove(change.before()) && constraints.add(change.after());
    }

    @Override
    public Boolean addIndex(TableChange.AddIndex change) {
        return indexes.add(change.index());
    }

    @Override
    public Boolean dropIndex(TableChange.DropIndex change) {
        return indexes.remove(change.index());
    }

    @Override
    public Boolean changeIndex(TableChange.ChangeIndex change) {
        return indexes.remove(change.before()) && indexes.add(change.after());
    }

    @Override
    public Boolean changeComment(TableChange.ChangeComment change) {
        comment = change.after();
        return true;
    }

    @Override
    public Boolean changeOptions(TableChange.ChangeOptions change) {
        options = change.after();
        return true;
    }
}
