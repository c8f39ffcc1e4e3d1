package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * What a change of a table does, in words: the text of a {@link Step#reason()}.
 */
public final class Reason implements TableChange.Visitor<String> {

    private final String table;

    /**
     * @param table the table that changes
     */
    public Reason(QualifiedName table) {
        this.table = "table \"" + table + "\"";
    }

    /**
     * What a rename does.
     *
     * @param rename any
     * @return for instance {@code rename column "name" of table "book" to "title"}
     */
    public static String of(Change.Rename rename) {
        boolean column = rename.kind() == Change.Renamed.COLUMN;
        return "rename " + rename.kind().word() + " \"" + rename.from() + "\""
                + (column ? " of table \"" + rename.object() + "\"" : "") + " to \"" + rename.to() + "\"";
    }

    @Override
    public String addColumn(TableChange.AddColumn change) {
        return "add column \"" + change.column().name() + "\" to " + table;
    }

    @Override
    public String dropColumn(TableChange.DropColumn change) {
        return "drop column \"" + change.column().name() + "\" of " + table;
    }

    @Override
    public String changeColumn(TableChange.ChangeColumn change) {
        return "change column \"" + change.after().name() + "\" of " + table + ": "
                + Difference.of(change.before(), change.after());
    }

    /**
     * What a change of nothing but a type does.
     *
     * @param column the name of the column after the renames
     * @param before its type and collation as they are
     * @param after its type and collation as they are to be
     * @return for instance {@code change column "title" of table "book": type varchar(20) becomes varchar(40)}
     */
    public String changeType(String column, DataType before, DataType after) {
        List<String> words = Difference.ofTypes(before, after);
        return "change column \"" + column + "\" of " + table + ": "
                + (words.isEmpty() ? "type " + after.sql() + " gets other values" : String.join(", ", words));
    }

    @Override
    public String addConstraint(TableChange.AddConstraint change) {
        return "add " + words(change.constraint()) + " to " + table;
    }

    @Override
    public String dropConstraint(TableChange.DropConstraint change) {
        return "drop " + words(change.constraint()) + " of " + table;
    }

    @Override
    public String changeConstraint(TableChange.ChangeConstraint change) {
        return "change " + words(change.before()) + " of " + table + " to " + words(change.after());
    }

    @Override
    public String addIndex(TableChange.AddIndex change) {
        return "add " + words(change.index()) + " to " + table;
    }

    @Override
    public String dropIndex(TableChange.DropIndex change) {
        return "drop " + words(change.index()) + " of " + table;
    }

    @Override
    public String changeIndex(TableChange.ChangeIndex change) {
        return "change " + words(change.before()) + " of " + table + " to " + words(change.after());
    }

    @Override
    public String changeComment(TableChange.ChangeComment change) {
        return "change the comment of " + table;
    }

    @Override
    public String changeOptions(TableChange.ChangeOptions change) {
        return "change the options of " + table + " from " + change.before() + " to " + change.after();
    }

    private static String words(Constraint constraint) {
        return Description.of(constraint);
    }

    private static String words(Index index) {
        return Description.of(index);
    }
}
