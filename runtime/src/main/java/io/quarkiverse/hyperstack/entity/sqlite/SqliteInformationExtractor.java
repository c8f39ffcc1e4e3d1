package io.quarkiverse.hyperstack.entity.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.hibernate.tool.schema.extract.internal.InformationExtractorJdbcDatabaseMetaDataImpl;
import org.hibernate.tool.schema.extract.spi.ExtractionContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of all tables with one query. The driver's own {@code getColumns} builds a {@code UNION} of one
 * {@code SELECT} a column, and SQLite takes 500 of those.
 *
 * @see <a href="https://www.sqlite.org/limits.html">Limits, number of terms in a compound SELECT</a>
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_table_xinfo">table_xinfo</a>
 */
final class SqliteInformationExtractor extends InformationExtractorJdbcDatabaseMetaDataImpl {

    /** Labels as {@link java.sql.DatabaseMetaData#getColumns} names them; the type codes are those of its affinities. */
    private static final String COLUMNS = """
            select null as TABLE_CAT, null as TABLE_SCHEM, t.name as TABLE_NAME, c.name as COLUMN_NAME,
                case when lower(c.type) like '%int%' or lower(c.type) = 'boolean' then 4
                     when lower(c.type) like '%char%' or lower(c.type) like '%text%' or lower(c.type) like '%clob%' then 12
                     when lower(c.type) like '%real%' or lower(c.type) like '%floa%' or lower(c.type) like '%doub%' then 6
                     when lower(c.type) like '%numeric%' or lower(c.type) like '%decimal%' then 2
                     else 12 end as DATA_TYPE,
                case when c.type = '' then 'blob' else c.type end as TYPE_NAME,
                2000000000 as COLUMN_SIZE, 0 as DECIMAL_DIGITS,
                case c."notnull" when 0 then 'YES' else 'NO' end as IS_NULLABLE
            from sqlite_master t join pragma_table_xinfo(t.name) c
            where t.type in ('table', 'view') and t.name like ? escape '\\' and c.name like ? escape '\\'
            order by t.name, c.cid""";

    SqliteInformationExtractor(ExtractionContext context) {
        super(context);
    }

    @Override
    protected <T> T processColumnsResultSet(@Nullable String catalog, @Nullable String schemaPattern,
            @Nullable String tableNamePattern, @Nullable String columnNamePattern,
            ExtractionContext.ResultSetProcessor<T> processor) throws SQLException {
        Connection connection = getExtractionContext().getJdbcConnection();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, tableNamePattern == null ? "%" : tableNamePattern);
            statement.setString(2, columnNamePattern == null ? "%" : columnNamePattern);
            try (ResultSet columns = statement.executeQuery()) {
                return processor.process(columns);
            }
        }
    }
}
