package io.quarkiverse.hyperstack.entity.sqlite;

import static org.hibernate.id.IdentifierGeneratorHelper.getIntegralDataTypeHolder;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.IntegralDataTypeHolder;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.id.enhanced.TableStructure;
import org.jspecify.annotations.Nullable;

/**
 * The row that holds a generator's next id, in the table that Hibernate made for it. One statement reads the row, moves
 * it, and makes it when it is missing.
 *
 * @param sql an upsert that returns the value
 * @param segment the key of the row among those of a {@code @TableGenerator}, null when the table has one row
 * @param idType the Java type of the ids
 * @see <a href="https://www.sqlite.org/lang_upsert.html">UPSERT</a>
 * @see <a href="https://www.sqlite.org/lang_returning.html">RETURNING</a>
 */
record IdRow(String sql, @Nullable String segment, Class<?> idType) {

    /** The only row of a table that stands for a sequence. */
    static IdRow ofSequence(SequenceStyleGenerator generator, TableStructure structure, GeneratorCreationContext context) {
        String table = context.getSqlStringGenerationContext().format(structure.getPhysicalName());
        String value = structure.getLogicalValueColumnNameIdentifier().render(dialect(context));
        long first = structure.getInitialValue();
        int step = IdStep.of(generator.getOptimizer());
        String sql = "insert into " + table + " (rowid, " + value + ") values (coalesce((select min(rowid) from " + table
                + "), 1), " + (first + step) + ") on conflict (rowid) do update set " + value + " = coalesce(" + value
                + ", " + first + ") + " + step + " returning " + value + " - " + step;
        return new IdRow(sql, null, context.getType().getReturnedClass());
    }

    /** The row of a segment in the table of a {@code @TableGenerator}. */
    static IdRow ofSegment(TableGenerator generator, GeneratorCreationContext context) {
        boolean lastUsed = storesLastUsed(context);
        String segment = generator.getSegmentColumnName();
        String value = generator.getValueColumnName();
        long first = lastUsed ? generator.getInitialValue() - 1L : generator.getInitialValue();
        int step = IdStep.of(generator.getOptimizer());
        String sql = "insert into " + tableOf(generator) + " (" + segment + ", " + value + ") values (?, " + (first + step)
                + ") on conflict (" + segment + ") do update set " + value + " = coalesce(" + value + ", " + first + ") + "
                + step + " returning " + value + " - " + step + (lastUsed ? " + 1" : "");
        return new IdRow(sql, generator.getSegmentValue(), context.getType().getReturnedClass());
    }

    /** The generator's own insert statement is the one place that shows the table's physical name. */
    @SuppressWarnings("deprecation")
    private static String tableOf(TableGenerator generator) {
        String insert = generator.getAllSqlForTests()[1];
        return insert.substring("insert into ".length(), insert.indexOf(" ("));
    }

    private static boolean storesLastUsed(GeneratorCreationContext context) {
        return context.getServiceRegistry().requireService(ConfigurationService.class)
                .getSetting(AvailableSettings.TABLE_GENERATOR_STORE_LAST_USED, StandardConverters.BOOLEAN, true);
    }

    private static Dialect dialect(GeneratorCreationContext context) {
        return context.getDatabase().getDialect();
    }

    /**
     * Takes the value and moves the row, on the session's connection and in its transaction if it has one.
     *
     * @param session the session that needs an id
     * @return the value that the row held
     */
    IntegralDataTypeHolder take(SharedSessionContractImplementor session) {
        JdbcCoordinator jdbc = session.getJdbcCoordinator();
        PreparedStatement statement = jdbc.getStatementPreparer().prepareStatement(sql);
        try {
            if (segment != null) {
                statement.setString(1, segment);
            }
            ResultSet result = jdbc.getResultSetReturn().extract(statement, sql);
            result.next();
            IntegralDataTypeHolder value = getIntegralDataTypeHolder(idType);
            value.initialize(result, 1);
            jdbc.getLogicalConnection().getResourceRegistry().release(result, statement);
            return value;
        } catch (SQLException e) {
            throw session.getJdbcServices().getSqlExceptionHelper().convert(e, "could not take the next id", sql);
        } finally {
            jdbc.getLogicalConnection().getResourceRegistry().release(statement);
            jdbc.afterStatementExecution();
        }
    }
}
