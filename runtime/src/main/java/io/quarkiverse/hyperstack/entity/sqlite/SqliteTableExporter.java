package io.quarkiverse.hyperstack.entity.sqlite;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/**
 * {@code CREATE TABLE} with the foreign keys at its end. A table may refer to one that is created later, or to itself:
 * SQLite looks a parent up when a row is written.
 *
 * @see <a href="https://www.sqlite.org/foreignkeys.html">Foreign key support</a>
 */
final class SqliteTableExporter extends StandardTableExporter {

    SqliteTableExporter(Dialect dialect) {
        super(dialect);
    }

    @Override
    public String[] getSqlCreateStrings(Table table, Metadata metadata, SqlStringGenerationContext context) {
        String[] statements = super.getSqlCreateStrings(table, metadata, context);
        boolean inline = table.hasPrimaryKey() && table.getPrimaryKey().getColumnSpan() == 1;
        String keyClause = inline ? ", " + primaryKeyString(table.getPrimaryKey()) : "";
        return Arrays.stream(statements).map(sql -> SqliteIdentityColumn.complete(sql, keyClause)).toArray(String[]::new);
    }

    /** The last thing that is written before the closing parenthesis. */
    @Override
    protected void applyTableCheck(Table table, StringBuilder buf) {
        super.applyTableCheck(table, buf);
        for (ForeignKey key : table.getForeignKeyCollection()) {
            if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
                appendForeignKey(buf, key);
            }
        }
    }

    private void appendForeignKey(StringBuilder buf, ForeignKey key) {
        buf.append(", constraint ").append(dialect.quote(key.getName())).append(' ');
        if (key.getKeyDefinition() != null) {
            buf.append(key.getKeyDefinition());
        } else {
            buf.append("foreign key (").append(names(key.getColumns())).append(") references ")
                    .append(key.getReferencedTable().getQuotedName(dialect))
                    .append(" (").append(names(referencedColumns(key))).append(')');
        }
        OnDeleteAction onDelete = key.getOnDeleteAction();
        if (onDelete != null && onDelete != OnDeleteAction.NO_ACTION) {
            buf.append(" on delete ").append(onDelete.toSqlString());
        }
        if (key.getOptions() != null && !key.getOptions().isBlank()) {
            buf.append(' ').append(key.getOptions());
        }
    }

    private static List<Column> referencedColumns(ForeignKey key) {
        return key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
    }

    private String names(List<Column> columns) {
        return columns.stream().map(column -> column.getQuotedName(dialect)).collect(Collectors.joining(", "));
    }
}
