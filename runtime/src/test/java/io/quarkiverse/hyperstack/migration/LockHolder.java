package io.quarkiverse.hyperstack.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that takes the lock of a database, says so, and holds it until its input ends. */
final class LockHolder {

    private LockHolder() {
    }

    public static void main(String[] args) throws IOException {
        new MigrationLock(Path.of(args[0]), Duration.ofMinutes(2), holder -> {
        }).acquire();
        System.out.println("locked");
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }
}
