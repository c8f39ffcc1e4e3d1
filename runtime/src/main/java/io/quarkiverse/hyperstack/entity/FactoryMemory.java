package io.quarkiverse.hyperstack.entity;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.OptimizableGenerator;
import org.hibernate.metamodel.MappingMetamodel;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;

/** What Hibernate remembers of rows that somebody else has removed: its caches, and the ids that it has in stock. */
@Singleton
public class FactoryMemory {

    /** Forgets it, in all persistence units. */
    public void clear() {
        for (InstanceHandle<SessionFactory> handle : Arc.container().listAll(SessionFactory.class, Any.Literal.INSTANCE)) {
            if (handle.getBean().isActive()) {
                clear(handle.get().unwrap(SessionFactoryImplementor.class));
            }
        }
    }

    private static void clear(SessionFactoryImplementor factory) {
        factory.getCache().evictAllRegions();
        MappingMetamodel mapping = factory.getMappingMetamodel();
        mapping.forEachEntityDescriptor(entity -> reset(entity.getGenerator()));
        mapping.forEachCollectionDescriptor(collection -> reset(collection.getGenerator()));
    }

    private static void reset(@Nullable Generator generator) {
        if (generator instanceof OptimizableGenerator optimizable && optimizable.getOptimizer() != null) {
            optimizable.getOptimizer().reset();
        }
    }
}
