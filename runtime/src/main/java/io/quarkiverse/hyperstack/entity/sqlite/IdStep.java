package io.quarkiverse.hyperstack.entity.sqlite;

import org.hibernate.id.enhanced.NoopOptimizer;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.PooledLoOptimizer;
import org.hibernate.id.enhanced.PooledLoThreadLocalOptimizer;
import org.hibernate.id.enhanced.PooledOptimizer;

/** How far a row moves when an id is taken. */
final class IdStep {

    private IdStep() {
    }

    /** Whether the row holds an id, so that the ids can be taken one after the other. */
    static boolean isOneByOne(Optimizer optimizer) {
        return optimizer instanceof NoopOptimizer || optimizer instanceof PooledOptimizer
                || optimizer instanceof PooledLoOptimizer || optimizer instanceof PooledLoThreadLocalOptimizer;
    }

    /**
     * @param optimizer the generator's optimizer
     * @return 1 or -1 when ids are taken one by one, whatever the allocation size; otherwise what the optimizer expects
     */
    static int of(Optimizer optimizer) {
        if (isOneByOne(optimizer)) {
            return optimizer.getIncrementSize() < 0 ? -1 : 1;
        }
        return optimizer.applyIncrementSizeToSourceValues() ? optimizer.getIncrementSize() : 1;
    }
}
