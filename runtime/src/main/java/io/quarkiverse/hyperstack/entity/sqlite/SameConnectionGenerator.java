package io.quarkiverse.hyperstack.entity.sqlite;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.BulkInsertionCapableIdentifierGenerator;
import org.hibernate.id.IntegralDataTypeHolder;
import org.hibernate.id.OptimizableGenerator;
import org.hibernate.id.PersistentIdentifierGenerator;
import org.hibernate.id.enhanced.AccessCallback;
import org.hibernate.id.enhanced.Optimizer;

/**
 * An id generator that takes each id from its row on the session's connection, in the session's transaction, and keeps
 * nothing in memory. A rollback gives the ids back together with the rows that used them, so none can be repeated.
 */
final class SameConnectionGenerator
        implements
            PersistentIdentifierGenerator,
            BulkInsertionCapableIdentifierGenerator {

    private final OptimizableGenerator original;
    private final IdRow row;
    private final Lock optimizerLock = new ReentrantLock();

    /**
     * @param original Hibernate's generator, configured, which describes the table
     * @param row where the next id is
     */
    SameConnectionGenerator(OptimizableGenerator original, IdRow row) {
        this.original = original;
        this.row = row;
    }

    OptimizableGenerator original() {
        return original;
    }

    @Override
    public Object generate(SharedSessionContractImplementor session, Object object) {
        if (IdStep.isOneByOne(original.getOptimizer())) {
            return row.take(session).makeValue();
        }
        return firstOfBlock(session);
    }

    /**
     * With hi/lo and self-made optimizers the row counts blocks, not ids. Each id then is the first of a block of its
     * own: the optimizer must not remember a block that a rollback may have given back.
     */
    private Object firstOfBlock(SharedSessionContractImplementor session) {
        optimizerLock.lock();
        try {
            original.getOptimizer().reset();
            return original.getOptimizer().generate(new AccessCallback() {
                @Override
                public IntegralDataTypeHolder getNextValue() {
                    return row.take(session);
                }

                @Override
                public String getTenantIdentifier() {
                    return session.getTenantIdentifier();
                }
            });
        } finally {
            optimizerLock.unlock();
        }
    }

    @Override
    public Optimizer getOptimizer() {
        return original.getOptimizer();
    }

    /** An id is taken by a statement of its own, it cannot be part of {@code insert … select}. */
    @Override
    public boolean supportsBulkInsertionIdentifierGeneration() {
        return false;
    }

    @Override
    public void registerExportables(Database database) {
        original.registerExportables(database);
    }

    @Override
    public void initialize(SqlStringGenerationContext context) {
        original.initialize(context);
    }
}
