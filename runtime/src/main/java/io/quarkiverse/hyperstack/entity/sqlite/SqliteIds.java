package io.quarkiverse.hyperstack.entity.sqlite;

import java.util.function.BiConsumer;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.generator.Generator;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.id.enhanced.TableStructure;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationStaticInitListener;

/**
 * Replaces, on SQLite, the two id generators of Hibernate that need a second connection: one that writes while the
 * session's own connection has written waits for itself. Tables and their first rows stay Hibernate's.
 * <p>
 * Quarkus calls it once per persistence unit, when the metadata is complete and no session factory has been built.
 */
public final class SqliteIds implements HibernateOrmIntegrationStaticInitListener {

    @Override
    public void contributeBootProperties(BiConsumer<String, Object> propertyCollector) {
        // nothing to add
    }

    @Override
    public void onMetadataInitialized(Metadata metadata, BootstrapContext bootstrapContext,
            BiConsumer<String, Object> propertyCollector) {
        if (metadata.getDatabase().getDialect() instanceof SQLiteDialect) {
            install(metadata);
        }
    }

    /**
     * Hibernate's own generator.
     *
     * @param generator any generator
     * @return the one that describes the table behind one of ours; the same when it is not one of ours
     */
    public static @Nullable Generator original(@Nullable Generator generator) {
        return generator instanceof SameConnectionGenerator ours ? ours.original() : generator;
    }

    static void install(Metadata metadata) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            replaceIn(entity.getIdentifier());
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            if (collection instanceof IdentifierCollection withId) {
                replaceIn(withId.getIdentifier());
            }
        }
    }

    private static void replaceIn(Value value) {
        if (value instanceof Component composite) {
            composite.getProperties().stream().map(Property::getValue).forEach(SqliteIds::replaceIn);
        }
        if (value instanceof SimpleValue simple && !(simple.getCustomIdGeneratorCreator() instanceof Replacing)
                && !simple.getCustomIdGeneratorCreator().isAssigned()) {
            simple.setCustomIdGeneratorCreator(new Replacing(simple.getCustomIdGeneratorCreator()));
        }
    }

    /** Lets Hibernate configure its generator, then answers with ours on the same table. */
    private record Replacing(GeneratorCreator original) implements GeneratorCreator {

        @Override
        public Generator createGenerator(GeneratorCreationContext context) {
            Generator generator = original.createGenerator(context);
            if (generator instanceof SequenceStyleGenerator sequence
                    && sequence.getDatabaseStructure() instanceof TableStructure structure) {
                return new SameConnectionGenerator(sequence, IdRow.ofSequence(sequence, structure, context));
            }
            if (generator instanceof TableGenerator table) {
                return new SameConnectionGenerator(table, IdRow.ofSegment(table, context));
            }
            return generator;
        }
    }
}
