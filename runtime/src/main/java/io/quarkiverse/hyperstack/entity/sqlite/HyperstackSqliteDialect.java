package io.quarkiverse.hyperstack.entity.sqlite;

import java.math.BigDecimal;
import java.sql.Types;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.dialect.temptable.TemporaryTableStrategy;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.exception.spi.SQLExceptionConversionDelegate;
import org.hibernate.mapping.Table;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.query.sqm.mutation.internal.temptable.LocalTemporaryTableInsertStrategy;
import org.hibernate.query.sqm.mutation.internal.temptable.LocalTemporaryTableMutationStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableInsertStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategy;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.extract.spi.ExtractionContext;
import org.hibernate.tool.schema.extract.spi.InformationExtractor;
import org.hibernate.tool.schema.spi.Exporter;
import org.hibernate.type.BasicTypeRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.BigDecimalJavaType;
import org.hibernate.type.spi.TypeConfiguration;

/**
 * Hibernate's community dialect for SQLite, completed: a table is created with its foreign keys and all its unique
 * constraints, comments are left out because SQLite has none, and {@code validate} reads the file through
 * {@code pragma_table_xinfo}, which knows no limit of columns.
 * <p>
 * Hibernate creates it by name; it is the default of {@code quarkus.hibernate-orm.dialect} when the datasource is SQLite.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>
 */
public class HyperstackSqliteDialect extends SQLiteDialect {

    /** The oldest SQLite with everything that is used: {@code RETURNING}. */
    private static final DatabaseVersion OLDEST = DatabaseVersion.make(3, 35);

    private final UniqueDelegate uniques = new SqliteUniqueDelegate(this);
    private final IdentityColumnSupport identity = new SqliteIdentityColumn();
    private final Exporter<Table> tables = new SqliteTableExporter(this);

    /** For SQLite 3.35 or later. */
    public HyperstackSqliteDialect() {
        super(OLDEST);
    }

    /**
     * For the version that the connection names, or 3.35 when there is no connection yet.
     *
     * @param info what is known of the database
     */
    public HyperstackSqliteDialect(DialectResolutionInfo info) {
        super(info.makeCopyOrDefault(OLDEST));
        registerKeywords(info);
    }

    @Override
    public UniqueDelegate getUniqueDelegate() {
        return uniques;
    }

    @Override
    public Exporter<Table> getTableExporter() {
        return tables;
    }

    @Override
    public IdentityColumnSupport getIdentityColumnSupport() {
        return identity;
    }

    @Override
    public SQLExceptionConversionDelegate buildSQLExceptionConversionDelegate() {
        return new SqliteErrors(super.buildSQLExceptionConversionDelegate());
    }

    /**
     * What the driver says of itself, told also where there is no connection to ask: a file is one schema, and names of others
     * are left out.
     */
    @Override
    public NameQualifierSupport getNameQualifierSupport() {
        return NameQualifierSupport.NONE;
    }

    /** SQLite has no {@code COMMENT ON}. */
    @Override
    public boolean supportsCommentOn() {
        return false;
    }

    /**
     * {@code DROP TABLE} deletes the rows first, and with them, through foreign keys, those of other tables.
     *
     * @see <a href="https://www.sqlite.org/lang_droptable.html">DROP TABLE</a>
     */
    @Override
    public String getBeforeDropStatement() {
        return getDisableConstraintsStatement();
    }

    @Override
    public boolean canDisableConstraints() {
        return true;
    }

    @Override
    public String getDisableConstraintsStatement() {
        return "pragma foreign_keys = off";
    }

    @Override
    public String getEnableConstraintsStatement() {
        return "pragma foreign_keys = on";
    }

    @Override
    public String getTruncateTableStatement(String tableName) {
        return "delete from " + tableName;
    }

    @Override
    public void contributeTypes(TypeContributions typeContributions, ServiceRegistry serviceRegistry) {
        super.contributeTypes(typeContributions, serviceRegistry);
        TypeConfiguration types = typeContributions.getTypeConfiguration();
        types.getJdbcTypeRegistry().addDescriptor(Types.BLOB, SqliteBlob.INSTANCE);
        types.getJdbcTypeRegistry().addDescriptor(Types.NUMERIC, SqliteDecimal.AS_IT_IS);
        BasicTypeRegistry basic = types.getBasicTypeRegistry();
        basic.register(basic.resolve(BigDecimalJavaType.INSTANCE, SqliteDecimal.AS_IT_IS), BigDecimal.class.getName());
    }

    @Override
    public InformationExtractor getInformationExtractor(ExtractionContext extractionContext) {
        return new SqliteInformationExtractor(extractionContext);
    }

    /** Every integer is stored the same way, whatever the declared type; an identity column must be declared integer. */
    @Override
    public boolean equivalentTypes(int typeCode1, int typeCode2) {
        return super.equivalentTypes(typeCode1, typeCode2) || isStoredAsInteger(typeCode1) && isStoredAsInteger(typeCode2);
    }

    private static boolean isStoredAsInteger(int typeCode) {
        return switch (typeCode) {
            case SqlTypes.BIT, SqlTypes.BOOLEAN, SqlTypes.TINYINT, SqlTypes.SMALLINT, SqlTypes.INTEGER, SqlTypes.BIGINT -> true;
            default -> false;
        };
    }

    // Bulk statements work on a temporary table of the connection, so the file never holds a table that is nobody's.

    @Override
    public TemporaryTableStrategy getLocalTemporaryTableStrategy() {
        return SqliteTemporaryTables.INSTANCE;
    }

    @Override
    public SqmMultiTableMutationStrategy getFallbackSqmMutationStrategy(EntityMappingType entity,
            RuntimeModelCreationContext context) {
        return new LocalTemporaryTableMutationStrategy(entity, context);
    }

    @Override
    public SqmMultiTableInsertStrategy getFallbackSqmInsertStrategy(EntityMappingType entity,
            RuntimeModelCreationContext context) {
        return new LocalTemporaryTableInsertStrategy(entity, context);
    }
}
