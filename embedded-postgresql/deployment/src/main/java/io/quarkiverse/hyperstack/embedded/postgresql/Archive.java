package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * An archive with PostgreSQL's programs on the class path.
 *
 * @param url where it lies
 */
record Archive(URL url) {

    /**
     * The archive for a kind of machine.
     *
     * @throws HyperstackException {@link Problem#EMBEDDED_BINARIES} when there is none
     */
    static Archive of(Platform platform, ClassLoader classPath) {
        for (String name : platform.archives()) {
            URL url = classPath.getResource(name);
            if (url != null) {
                return new Archive(url);
            }
        }
        throw new HyperstackException(Problem.EMBEDDED_BINARIES,
                "There is no PostgreSQL for " + platform + " on the class path (no "
                        + String.join(" and no ", platform.archives())
                        + ")",
                "add the artifact of io.zonky.test.postgres for this machine to the dependencies, or set"
                        + " quarkus.datasource.jdbc.url");
    }

    /**
     * Unpacks it into a folder of its own, which is named by the content: what is there once is there for every project.
     *
     * @param cache where such folders lie; created when missing
     * @return the folder
     */
    Path unpackInto(Path cache) {
        try {
            Path folder = cache.resolve("postgresql-" + digest().substring(0, 16));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(cache);
                unpackAs(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + cache, e);
        }
    }

    /** Complete or not at all: unpacked beside its place and then renamed. */
    private void unpackAs(Path folder) throws IOException {
        Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            unpack(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // another process was faster
        } finally {
            Folders.delete(unfinished);
        }
    }

    private void unpack(Path folder) throws IOException {
        try (InputStream in = url.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive names a file outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private String digest() throws IOException {
        try (DigestInputStream in = new DigestInputStream(url.openStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
