package io.quarkiverse.hyperstack.migration;

/**
 * The migration that an empty database gets first.
 *
 * @param version its version
 * @param file the file's path below its location
 * @param sql the text of the file; a comment that names the class for a Java migration
 */
public record FirstMigration(String version, String file, String sql) {
}
