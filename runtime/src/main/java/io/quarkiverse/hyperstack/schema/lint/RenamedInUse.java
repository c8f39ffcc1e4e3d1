package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A table or column gets another name while a release that knows the old one still runs.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS">Updatable views</a>, which
 *      keep the old name alive
 */
final class RenamedInUse implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.RENAMED_IN_USE;
    }

    @Override
    public List<Note> look(StatementView statement) {
        RenameClause rename = statement.rename();
        if (rename == null || !statement.isExisting(rename.table()) || keepsOldName(statement, rename)
                || rename.column() != null && statement.isNew(rename.table(), rename.column())) {
            return List.of();
        }
        return List.of(rename.column() == null ? ofTable(statement, rename) : ofColumn(statement, rename, rename.column()));
    }

    /** A view in its old name, or a rebuild that puts another table there. */
    private static boolean keepsOldName(StatementView statement, RenameClause rename) {
        return rename.isOfTable() && statement.later().stream().anyMatch(later -> later.phrase()
                .starts("create", "?or", "?replace", "view|table") && later.phrase().mentions(rename.table().name()));
    }

    private static Note ofTable(StatementView statement, RenameClause rename) {
        String to = statement.sql(new QualifiedName(rename.table().schema(), rename.to()));
        return Note.warning(rename.table(), "table \"" + rename.table() + "\" becomes \"" + rename.to()
                + "\", and a release of the application that still runs finds it no more",
                "ALTER TABLE " + statement.sql(rename.table()) + " RENAME TO " + statement.sql(rename.to()) + ";\nCREATE VIEW "
                        + statement.sql(rename.table()) + " AS SELECT * FROM " + to
                        + ";\n-- a later release drops the view");
    }

    private static Note ofColumn(StatementView statement, RenameClause rename, String column) {
        String table = statement.sql(rename.table());
        String type = statement.before().tables().get(rename.table()).column(column).map(found -> found.type().sql())
                .orElse("<type>");
        return Note.warning(rename.table() + "." + column,
                "column \"" + column + "\" of table \"" + rename.table() + "\" becomes \""
                        + rename.to() + "\", and a release of the application that still runs finds it no more",
                "ALTER TABLE " + table + " ADD COLUMN " + statement.sql(rename.to()) + " " + type
                        + ";\n-- the application writes both; then, in a file of its own:\nUPDATE " + table + " SET "
                        + statement.sql(rename.to())
                        + " = " + statement.sql(column) + ";\n-- a later release drops \"" + column
                        + "\"; or rename in a window in which no release runs, and accept it");
    }
}
