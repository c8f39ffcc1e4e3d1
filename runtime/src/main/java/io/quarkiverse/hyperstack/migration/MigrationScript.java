package io.quarkiverse.hyperstack.migration;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * What a pending migration would run.
 *
 * @param file the file's path below its location
 * @param sql the text of the file, without a byte order mark; placeholders are not filled in, for they may be passwords; a comment that names the class for a Java migration
 */
public record MigrationScript(String file, String sql) {

    /** Some editors put it before the first letter. Flyway passes over it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static MigrationScript of(LoadableResource file) {
        return new MigrationScript(file.getRelativePath(), text(file));
    }

    static MigrationScript of(MigrationInfo info, Collection<LoadableResource> files) {
        String sql = files.stream()
                .filter(file -> file.getRelativePath().equals(info.getScript()) || file.getFilename().equals(info.getScript()))
                .findFirst().map(MigrationScript::text).orElseGet(() -> "-- Java migration " + info.getScript() + "\n");
        return new MigrationScript(info.getScript(), sql);
    }

    /** Of a file that is not run where the database has its structure. */
    static MigrationScript marked(String file) {
        return new MigrationScript(file, "-- not run: the database has tables and no history. migrate compares them with this"
                + " file, and marks it as applied when they are equal (HS430 when not)\n");
    }

    private static String text(LoadableResource file) {
        try (Reader reader = file.read()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString().replaceFirst("^" + BYTE_ORDER_MARK, "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getRelativePath(), e);
        }
    }
}
