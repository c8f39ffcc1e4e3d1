package io.quarkiverse.hyperstack.migration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The right to migrate one SQLite file: one thread of one process at a time has it. Flyway has no lock of its own there.
 * The operating system's lock on a file beside the database keeps other processes out and ends with the process that holds
 * it, however that ends. Such locks belong to a whole process (and closing any other channel on the file would drop them),
 * so a system property, which all class loaders share, keeps out the other threads of this process before the file is
 * touched.
 */
final class MigrationLock {

    private static final long POLL_MILLIS = 50;
    /** Far behind the text, so that the holder's name can be read where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final Duration timeout;
    private final Consumer<String> waiting;
    private final String property;

    private @Nullable Thread owner;
    private int holds;
    private @Nullable FileChannel channel;
    private String holder = "";

    /**
     * @param file the lock file, absolute; created when missing, and left there
     * @param timeout how long {@link #acquire} waits
     * @param waiting told who holds the lock, once a holder
     */
    MigrationLock(Path file, Duration timeout, Consumer<String> waiting) {
        this.file = file;
        this.timeout = timeout;
        this.waiting = waiting;
        this.property = "quarkus.hyperstack.migrate-lock:" + file;
    }

    /**
     * Takes the lock, waiting for it; the thread that has it may take it again.
     *
     * @throws HyperstackException {@link Problem#MIGRATION_LOCK} when the time is over or the lock file cannot be made
     */
    synchronized void acquire() {
        long deadline = System.nanoTime() + timeout.toNanos();
        String reported = "";
        while (!take()) {
            if (!holder.equals(reported)) {
                waiting.accept(holder);
                reported = holder;
            }
            if (System.nanoTime() >= deadline) {
                throw new HyperstackException(Problem.MIGRATION_LOCK,
                        "Another migration of this database (" + holder + ") did not end within " + timeout.toSeconds()
                                + " s (lock file " + file + ")",
                        "wait for it to end, or give migrate a longer --lock-timeout");
            }
            pause();
        }
    }

    /** Gives back one {@link #acquire}; from any thread. */
    synchronized void release() {
        if (holds == 0 || --holds > 0) {
            return;
        }
        FileChannel open = channel;
        channel = null;
        owner = null;
        try (open) {
            if (open != null) {
                open.truncate(0);
            }
        } catch (IOException e) {
            throw cannotLock(e);
        } finally {
            System.getProperties().remove(property);
            notifyAll();
        }
    }

    private boolean take() {
        if (owner == Thread.currentThread()) {
            holds++;
            return true;
        }
        Object other = System.getProperties().putIfAbsent(property, Thread.currentThread().getName());
        if (other != null) {
            holder = "thread " + other + " of this process";
            return false;
        }
        boolean taken = false;
        try {
            taken = takeFile();
        } catch (IOException e) {
            throw cannotLock(e);
        } finally {
            if (!taken) {
                System.getProperties().remove(property);
            }
        }
        return taken;
    }

    private boolean takeFile() throws IOException {
        FileChannel open = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), mode());
        FileLock lock = null;
        try {
            lock = open.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                holder = read(open);
                return false;
            }
            write(open);
            channel = open;
            owner = Thread.currentThread();
            holds = 1;
            return true;
        } finally {
            if (lock == null) {
                open.close();
            }
        }
    }

    private FileAttribute<?>[] mode() {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
    }

    private static String read(FileChannel open) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(500);
        open.read(text, 0);
        String name = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return name.isEmpty() ? "another process" : name;
    }

    private static void write(FileChannel open) throws IOException {
        String name = "process " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        open.truncate(0);
        open.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this host";
        }
    }

    private void pause() {
        try {
            wait(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HyperstackException(Problem.MIGRATION_LOCK, "Waiting for another migration was interrupted",
                    "run migrate again", e);
        }
    }

    private HyperstackException cannotLock(IOException cause) {
        return new HyperstackException(Problem.MIGRATION_LOCK, "The lock file " + file + " cannot be used (" + cause + ")",
                "make the folder of the database writable for this user", cause);
    }
}
