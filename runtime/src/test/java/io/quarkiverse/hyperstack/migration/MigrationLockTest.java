package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;

class MigrationLockTest {

    @TempDir
    Path directory;

    private final List<String> holders = new CopyOnWriteArrayList<>();

    private MigrationLock lock(Duration timeout) {
        return new MigrationLock(directory.resolve("app.sqlite.migrate-lock"), timeout, holders::add);
    }

    @Test
    void oneThreadAtATimeHasItWhetherTheyShareTheObjectOrNot() throws Exception {
        MigrationLock shared = lock(Duration.ofMinutes(2));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            MigrationLock lock = i % 2 == 0 ? shared : lock(Duration.ofMinutes(2));
            work.add(() -> {
                boolean alone = true;
                for (int turn = 0; turn < 5; turn++) {
                    lock.acquire();
                    lock.acquire();
                    alone &= inside.incrementAndGet() == 1;
                    turns.incrementAndGet();
                    inside.decrementAndGet();
                    lock.release();
                    lock.release();
                }
                return alone;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> alone : threads.invokeAll(work)) {
                assertThat(alone.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(turns).hasValue(40);
    }

    @Test
    void anotherProcessIsWaitedForAndNamedAndItsDeathFreesTheLock() throws IOException, InterruptedException {
        Path file = directory.resolve("app.sqlite.migrate-lock");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LockHolder.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            assertThat(out.readLine()).isEqualTo("locked");

            assertThatThrownBy(() -> lock(Duration.ofMillis(300)).acquire())
                    .hasMessageContaining(Problem.MIGRATION_LOCK.code()).hasMessageContaining("process " + process.pid());
            assertThat(holders).singleElement().asString().contains("process " + process.pid());

            process.destroyForcibly().waitFor();
            MigrationLock lock = lock(Duration.ofMinutes(2));
            lock.acquire();
            lock.release();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aLockFileThatCannotBeMadeIsSaid() {
        MigrationLock lock = new MigrationLock(directory.resolve("nowhere/x.migrate-lock"), Duration.ofSeconds(1),
                holders::add);

        assertThatThrownBy(lock::acquire).hasMessageContaining(Problem.MIGRATION_LOCK.code()).hasMessageContaining("nowhere");
        assertThat(System.getProperties().keySet()).noneMatch(k -> k.toString().contains("nowhere"));
    }
}
