package io.quarkiverse.hyperstack.schema.diff;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** One thing that leads from a catalog ("before") to another ("after"). A table's changes stay together. */
public sealed interface Change {

    /**
     * The table, sequence or type that changes.
     *
     * @return its name
     */
    QualifiedName object();

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

        R addTable(AddTable change);

        R dropTable(DropTable change);

        R alterTable(AlterTable change);

        R addSequence(AddSequence change);

        R dropSequence(DropSequence change);

        R changeSequence(ChangeSequence change);

        R addEnumType(AddEnumType change);

        R dropEnumType(DropEnumType change);

        R changeEnumType(ChangeEnumType change);

        R rename(Rename change);
    }

    /** What can be renamed. */
    enum Renamed {
        TABLE("table"), COLUMN("column"), SEQUENCE("sequence"), ENUM_TYPE("type");

        private final String word;

        Renamed(String word) {
            this.word = word;
        }

        /**
         * The kind in words.
         *
         * @return for instance {@code table}
         */
        public String word() {
            return word;
        }
    }

    /**
     * Something that gets another name and keeps all that it holds.
     *
     * @param kind what is renamed
     * @param object the table, sequence or type in its new name; for a column its table
     * @param from the old name, with its schema unless it is a column's
     * @param to the new name, with its schema unless it is a column's
     */
    record Rename(Renamed kind, QualifiedName object, String from, String to) implements Change {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /**
     * A table that is only in the second catalog, with all that belongs to it.
     *
     * @param table the new table
     */
    record AddTable(Table table) implements Change {

        @Override
        public QualifiedName object() {
            return table.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addTable(this);
        }
    }

    /**
     * A table that is only in the first catalog.
     *
     * @param table the table as it is
     */
    record DropTable(Table table) implements Change {

        @Override
        public QualifiedName object() {
            return table.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /**
     * A table that is in both catalogs and differs.
     *
     * @param before the table as it is
     * @param after the table as it is to be: {@code before} with the changes applied
     * @param changes the differences; none where only rows come or go
     */
    record AlterTable(Table before, Table after, List<TableChange> changes) implements Change {

        public AlterTable {
            changes = List.copyOf(changes);
        }

        @Override
        public QualifiedName object() {
            return before.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterTable(this);
        }
    }

    /**
     * A sequence that is only in the second catalog.
     *
     * @param sequence the new sequence
     */
    record AddSequence(Sequence sequence) implements Change {

        @Override
        public QualifiedName object() {
            return sequence.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addSequence(this);
        }
    }

    /**
     * A sequence that is only in the first catalog.
     *
     * @param sequence the sequence as it is
     */
    record DropSequence(Sequence sequence) implements Change {

        @Override
        public QualifiedName object() {
            return sequence.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    /**
     * A sequence that is in both catalogs and differs.
     *
     * @param before the sequence as it is
     * @param after the sequence as it is to be
     */
    record ChangeSequence(Sequence before, Sequence after) implements Change {

        @Override
        public QualifiedName object() {
            return before.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeSequence(this);
        }
    }

    /**
     * An enum type that is only in the second catalog.
     *
     * @param type the new type
     */
    record AddEnumType(EnumType type) implements Change {

        @Override
        public QualifiedName object() {
            return type.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addEnumType(this);
        }
    }

    /**
     * An enum type that is only in the first catalog.
     *
     * @param type the type as it is
     */
    record DropEnumType(EnumType type) implements Change {

        @Override
        public QualifiedName object() {
            return type.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnumType(this);
        }
    }

    /**
     * An enum type that is in both catalogs with other labels.
     *
     * @param before the type as it is
     * @param after the type as it is to be
     */
    record ChangeEnumType(EnumType before, EnumType after) implements Change {

        @Override
        public QualifiedName object() {
            return before.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeEnumType(this);
        }

        /**
         * Whether labels are only added, in the middle or at the end.
         *
         * @return true when the old labels are all there in their old order
         */
        public boolean onlyAdds() {
            return after.labels().stream().filter(before.labels()::contains).toList().equals(before.labels());
        }
    }
}
