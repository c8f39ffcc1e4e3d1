package io.quarkiverse.hyperstack.workflow;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** The file behind a SQLite JDBC URL. */
public final class SqliteFile {

    private static final String PREFIX = "jdbc:sqlite:";

    private SqliteFile() {
    }

    /**
     * The database file that a JDBC URL names.
     *
     * @param jdbcUrl for instance {@code jdbc:sqlite:db/production.sqlite} or
     *        {@code jdbc:sqlite:file:/data/app.sqlite?cache=shared}
     * @return the path as the URL has it, so a relative one stays relative to the working directory; empty for databases in
     *         memory, temporary databases, databases read from the class path, and URLs of other databases
     * @throws HyperstackException {@link Problem#SQLITE_FILE} when the name cannot be a path on this machine
     * @see <a href="https://www.sqlite.org/uri.html">URI filenames in SQLite</a>
     */
    public static Optional<Path> of(String jdbcUrl) {
        String url = jdbcUrl.trim();
        if (!url.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
            return Optional.empty();
        }
        String address = url.substring(PREFIX.length());
        int question = address.indexOf('?');
        String name = question < 0 ? address : address.substring(0, question);
        String query = question < 0 ? "" : address.substring(question + 1);
        if (name.startsWith(":resource:") || query.contains("mode=memory")) {
            return Optional.empty();
        }
        String file = name.startsWith("file:") ? pathOfUri(name.substring("file:".length())) : name;
        if (file.isEmpty() || file.equals(":memory:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            throw new HyperstackException(Problem.SQLITE_FILE, "\"" + file + "\" cannot be the path of a SQLite database",
                    "name a file in quarkus.datasource.jdbc.url", e);
        }
    }

    /**
     * Makes sure that the file can be opened: its folder is there, and the file, when it is new, is readable and writable
     * for its owner only (mode 0600; the {@code -wal} and {@code -shm} files beside it get the same mode from SQLite).
     * A file that exists is left as it is. Several processes may do this at once.
     *
     * @param file the database file
     * @return true when this call created the file
     * @throws HyperstackException {@link Problem#SQLITE_FILE} when folder or file cannot be created
     */
    public static boolean prepare(Path file) {
        Path absolute = file.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new HyperstackException(Problem.SQLITE_FILE, "The SQLite database " + absolute + " is a folder",
                    "name a file in quarkus.datasource.jdbc.url");
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            create(absolute);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (absolute.toString().equals(e.getFile())) {
                return false;
            }
            throw cannotCreate(absolute, e);
        } catch (IOException e) {
            throw cannotCreate(absolute, e);
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static HyperstackException cannotCreate(Path file, IOException cause) {
        return new HyperstackException(Problem.SQLITE_FILE,
                "The SQLite database " + file + " cannot be created (" + cause + ")",
                "make its folder writable for this user, or name another file in quarkus.datasource.jdbc.url", cause);
    }

    private static String pathOfUri(String uri) {
        String path = uri;
        if (path.startsWith("//")) {
            int slash = path.indexOf('/', 2);
            path = slash < 0 ? "" : path.substring(slash);
        }
        int fragment = path.indexOf('#');
        path = fragment < 0 ? path : path.substring(0, fragment);
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
