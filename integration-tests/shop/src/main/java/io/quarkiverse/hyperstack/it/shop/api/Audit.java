package io.quarkiverse.hyperstack.it.shop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkiverse.hyperstack.it.shop.model.AuditEntry;

/** Notes what was tried. The note stays when the caller's transaction is rolled back. */
@ApplicationScoped
class Audit {

    @Transactional(TxType.REQUIRES_NEW)
    public void record(String action, String details) {
        AuditEntry entry = new AuditEntry();
        entry.action = action;
        entry.details = details;
        entry.persist();
    }
}
