package io.quarkiverse.hyperstack.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class SqliteFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite:db/production.sqlite, db/production.sqlite", "jdbc:sqlite:/data/app.db, /data/app.db",
            "'  JDBC:SQLITE:a.db ', a.db", "jdbc:sqlite:a.db?cache=shared&foreign_keys=on, a.db",
            "jdbc:sqlite:file:a%20b+c.db?mode=rwc, a b+c.db", "jdbc:sqlite:file:///data/x.db, /data/x.db",
            "jdbc:sqlite:file://localhost/data/x.db#part, /data/x.db"})
    void aUrlNamesItsFile(String url, String file) {
        assertThat(SqliteFile.of(url)).contains(Path.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file::memory:?cache=shared",
            "jdbc:sqlite:file:test?mode=memory&cache=shared", "jdbc:sqlite::resource:seed.db",
            "jdbc:postgresql://localhost/shop"})
    void aUrlWithoutAFileNamesNone(String url) {
        assertThat(SqliteFile.of(url)).isEmpty();
    }

    @Test
    void aNewFileAndItsWalBelongToTheirOwnerOnly() throws Exception {
        Path file = folder.resolve("a/b/shop.sqlite");

        assertThat(SqliteFile.prepare(file)).isTrue();
        assertThat(SqliteFile.prepare(file)).isFalse();

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("create table book(id integer primary key)");
            for (String suffix : new String[]{"", "-wal", "-shm"}) {
                assertThat(Files.getPosixFilePermissions(Path.of(file + suffix)))
                        .isEqualTo(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
        }
    }

    @Test
    void aFileThatExistsKeepsItsContentAndMode() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.sqlite"), "content");
        var before = Files.getPosixFilePermissions(file);

        assertThat(SqliteFile.prepare(file)).isFalse();

        assertThat(file).hasContent("content");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("db"), "not a folder");
        Path file = folder.resolve("db/shop.sqlite");

        assertThatThrownBy(() -> SqliteFile.prepare(file)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.SQLITE_FILE.code()).hasMessageContaining(file.toString());
    }

    @Test
    void aFolderIsNoDatabase() {
        assertThatThrownBy(() -> SqliteFile.prepare(folder)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.SQLITE_FILE.code()).hasMessageContaining("is a folder");
    }
}
