package io.quarkiverse.hyperstack.entity.sqlite;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.unique.CreateTableUniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Unique constraints at the end of {@code CREATE TABLE}: SQLite cannot add one to a table that exists.
 */
final class SqliteUniqueDelegate extends CreateTableUniqueDelegate {

    SqliteUniqueDelegate(Dialect dialect) {
        super(dialect);
    }

    @Override
    public String getColumnDefinitionUniquenessFragment(Column column, SqlStringGenerationContext context) {
        return "";
    }

    @Override
    public String getTableCreationUniqueConstraintsFragment(Table table, SqlStringGenerationContext context) {
        StringBuilder fragment = new StringBuilder();
        table.getUniqueKeys().values().forEach(key -> appendUniqueConstraint(fragment, key));
        return fragment.toString();
    }

    @Override
    public String getAlterTableToAddUniqueKeyCommand(UniqueKey uniqueKey, Metadata metadata,
            SqlStringGenerationContext context) {
        return "";
    }

    @Override
    public String getAlterTableToDropUniqueKeyCommand(UniqueKey uniqueKey, Metadata metadata,
            SqlStringGenerationContext context) {
        return "";
    }
}
