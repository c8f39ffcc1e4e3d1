package io.quarkiverse.hyperstack.schema.diff;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;

/** One difference inside a table that is in both catalogs. */
public sealed interface TableChange {

    /**
     * Calls the visitor's method for this kind of change.
     *
     * @param visitor one method a kind
     * @param <R> what the visitor makes
     * @return the visitor's result
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method a kind of change.
     *
     * @param <R> what is made of a change
     */
    interface Visitor<R> {

        R addColumn(AddColumn change);

        R dropColumn(DropColumn change);

        R changeColumn(ChangeColumn change);

        R addConstraint(AddConstraint change);

        R dropConstraint(DropConstraint change);

        R changeConstraint(ChangeConstraint change);

        R addIndex(AddIndex change);

        R dropIndex(DropIndex change);

        R changeIndex(ChangeIndex change);

        R changeComment(ChangeComment change);

        R changeOptions(ChangeOptions change);
    }

    /**
     * A column that is only in the second table.
     *
     * @param column the new column
     */
    record AddColumn(Column column) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /**
     * A column that is only in the first table.
     *
     * @param column the column as it is
     */
    record DropColumn(Column column) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /**
     * A column of the same name that differs.
     *
     * @param before the column as it is
     * @param after the column as it is to be
     */
    record ChangeColumn(Column before, Column after) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeColumn(this);
        }
    }

    /**
     * A key or check that is only in the second table.
     *
     * @param constraint the new constraint
     */
    record AddConstraint(Constraint constraint) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addConstraint(this);
        }
    }

    /**
     * A key or check that is only in the first table.
     *
     * @param constraint the constraint as it is
     */
    record DropConstraint(Constraint constraint) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropConstraint(this);
        }
    }

    /**
     * A key or check that is recognizably the same in both tables (by name, by columns or by content) and differs.
     *
     * @param before the constraint as it is
     * @param after the constraint as it is to be
     */
    record ChangeConstraint(Constraint before, Constraint after) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeConstraint(this);
        }
    }

    /**
     * An index that is only in the second table.
     *
     * @param index the new index
     */
    record AddIndex(Index index) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addIndex(this);
        }
    }

    /**
     * An index that is only in the first table.
     *
     * @param index the index as it is
     */
    record DropIndex(Index index) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /**
     * An index that is recognizably the same in both tables (by name or by content) and differs.
     *
     * @param before the index as it is
     * @param after the index as it is to be
     */
    record ChangeIndex(Index before, Index after) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeIndex(this);
        }
    }

    /**
     * Another comment on the table.
     *
     * @param before the comment as it is, or null
     * @param after the comment as it is to be, or null
     */
    record ChangeComment(@Nullable String before, @Nullable String after) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeComment(this);
        }
    }

    /**
     * Other table options.
     *
     * @param before the options as they are
     * @param after the options as they are to be
     */
    record ChangeOptions(Set<String> before, Set<String> after) implements TableChange {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeOptions(this);
        }
    }
}
