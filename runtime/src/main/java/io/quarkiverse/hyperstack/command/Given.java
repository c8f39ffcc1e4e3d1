package io.quarkiverse.hyperstack.command;

import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.SourceTree;

/**
 * What a command works with.
 *
 * @param databases the databases of the application
 * @param structures what the entities want
 * @param tree where files are written
 */
record Given(MigrationDatabases databases, DesiredStructures structures, SourceTree tree) {
}
