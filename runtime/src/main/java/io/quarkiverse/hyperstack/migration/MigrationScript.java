package io.quarkiverse.hyperstack.migration;

/**
 * What a pending migration would run.
 *
 * @param file the file's path below its location
 * @param sql the text of the file, placeholders not yet filled in; a comment that names the class for a Java migration
 */
public record MigrationScript(String file, String sql) {
}
