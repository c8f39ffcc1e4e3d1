package io.quarkiverse.hyperstack.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/**
 * Assertions for the tests of an application. They belong in a {@code @QuarkusTest}, because they ask the application that
 * runs there, and need no assertion library:
 *
 * <pre>
 * &#64;QuarkusTest
 * class MigrationsTest {
 *
 *     &#64;Test
 *     void everyChangeHasItsMigration() {
 *         HyperstackAssertions.assertNoMissingMigrations();
 *     }
 * }
 * </pre>
 *
 * A test that starts with migrations checks the same at its start, unless {@code quarkus.hyperstack.check} says otherwise. The
 * assertion is for all the others: an application whose tests synchronize the database with the entities, one that switched
 * that check off, and whoever wants a test that fails by its name.
 */
public final class HyperstackAssertions {

    private HyperstackAssertions() {
    }

    /**
     * Asserts that the migration files make all that the entities want, in every datasource with entities. The files are run on
     * an empty scratch database: in memory for SQLite, in a transaction that is rolled back for PostgreSQL. The database of the
     * test stays as it is, and its transaction as well.
     *
     * @throws AssertionError with the statements that are missing, as {@code migrate check} gives them, and what to do; also
     *         when there are no migration files at all, when the files cannot be run, and when no application runs in this JVM
     */
    public static void assertNoMissingMigrations() {
        files().assertNothingMissing();
    }

    /**
     * {@link #assertNoMissingMigrations()} for one datasource.
     *
     * @param datasource its name; {@code <default>} for the one without a name
     * @throws AssertionError with the statements that are missing, and when no entity is mapped to this datasource
     */
    public static void assertNoMissingMigrations(String datasource) {
        files().assertNothingMissing(datasource);
    }

    private static MissingMigrations files() {
        ArcContainer container = Arc.container();
        MissingMigrations files = container != null && container.isRunning()
                ? container.instance(MissingMigrations.class).get()
                : null;
        if (files == null) {
            throw new AssertionError("No application with entities is being tested in this JVM. Fix: call the assertion in a"
                    + " @QuarkusTest, and not in a @QuarkusIntegrationTest.");
        }
        return files;
    }
}
