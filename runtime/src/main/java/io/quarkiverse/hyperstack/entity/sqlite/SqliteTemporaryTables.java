package io.quarkiverse.hyperstack.entity.sqlite;

import org.hibernate.dialect.temptable.StandardLocalTemporaryTableStrategy;
import org.hibernate.query.sqm.mutation.spi.AfterUseAction;

/** Temporary tables that belong to one connection; a pooled connection keeps its empty table for the next use. */
final class SqliteTemporaryTables extends StandardLocalTemporaryTableStrategy {

    static final SqliteTemporaryTables INSTANCE = new SqliteTemporaryTables();

    @Override
    public String getTemporaryTableCreateCommand() {
        return "create temporary table if not exists";
    }

    @Override
    public AfterUseAction getTemporaryTableAfterUseAction() {
        return AfterUseAction.CLEAN;
    }
}
