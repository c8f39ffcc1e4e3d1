package io.quarkiverse.hyperstack.testing;

import java.util.function.Supplier;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import io.quarkus.arc.Arc;

/** Work on connections of its own, whatever transaction the thread is in. */
final class OutsideTransaction {

    private OutsideTransaction() {
    }

    static <T> T call(Supplier<T> work) {
        TransactionManager transactions = Arc.container().instance(TransactionManager.class).get();
        try {
            Transaction suspended = transactions.suspend();
            try {
                return work.get();
            } finally {
                if (suspended != null) {
                    transactions.resume(suspended);
                }
            }
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("The transaction of the thread cannot be put aside", e);
        }
    }
}
