package io.quarkiverse.hyperstack.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.internal.FormatStyle;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.GenerationTarget;

import io.quarkiverse.hyperstack.entity.hint.EntityHints;
import io.quarkiverse.hyperstack.entity.hint.IdSource;
import io.quarkiverse.hyperstack.entity.hint.IdSources;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/**
 * What the entities want, as Hibernate creates it in an empty database.
 *
 * @param structure the statements that create it
 * @param hints what the mapping says about the way there
 * @param firstRows what a table of generated ids starts with
 */
record EntityScript(CreationScript structure, Hints hints, FirstRows firstRows) {

    static EntityScript of(Metadata metadata, ExecutionOptions options, ContributableMatcher contributors,
            HibernateSchemaManagementTool tool) {
        JdbcEnvironment environment = tool.getServiceRegistry().requireService(JdbcEnvironment.class);
        SqlStringGenerationContext context = context(metadata, options, tool);
        List<IdSource> ids = new IdSources(metadata, context).all();
        FirstRows firstRows = FirstRows.of(metadata, contributors, context, ids);
        Journal journal = new Journal();
        new SchemaCreatorImpl(tool).createFromMetadata(metadata, options, contributors, environment.getDialect(),
                FormatStyle.NONE.getFormatter(), journal);
        List<String> structure = journal.statements.stream()
                .filter(statement -> !statement.isBlank() && !firstRows.contains(statement))
                .map(CheckOrder.of(metadata)::sort).toList();
        return new EntityScript(new CreationScript(structure),
                EntityHints.of(metadata, context, options.getConfigurationValues(), ids), firstRows);
    }

    /** The attributes behind the columns, for messages. */
    static Map<ColumnName, String> attributes(Metadata metadata, ExecutionOptions options, HibernateSchemaManagementTool tool) {
        return EntityHints.attributes(metadata, context(metadata, options, tool));
    }

    /** How names are written in SQL. */
    static SqlStringGenerationContext context(Metadata metadata, ExecutionOptions options,
            HibernateSchemaManagementTool tool) {
        return SqlStringGenerationContextImpl.fromConfigurationMap(
                tool.getServiceRegistry().requireService(JdbcEnvironment.class), metadata.getDatabase(),
                options.getConfigurationValues());
    }

    /** The structure with the hints. */
    Desired desired() {
        return new Desired(structure, hints);
    }

    /** Writes the statements down instead of running them. */
    private static final class Journal implements GenerationTarget {

        private final List<String> statements = new ArrayList<>();

        @Override
        public void prepare() {
            // nothing to open
        }

        @Override
        public void accept(String command) {
            statements.add(CommentStatement.repaired(command));
        }

        @Override
        public void release() {
            // nothing to close
        }
    }
}
