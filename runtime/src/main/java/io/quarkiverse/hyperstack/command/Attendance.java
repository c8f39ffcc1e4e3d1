package io.quarkiverse.hyperstack.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether a person sits there: standard input and standard error are a terminal, and the environment does not say that this is
 * an automatic build. {@link System#console()} does not tell: it wants standard output to be a terminal, and from Java 22 to 24
 * there is always one.
 *
 * @param environment the variables of this process
 */
record Attendance(Map<String, String> environment) {

    private static final int PATIENCE_SECONDS = 5;

    /** False where it cannot be told, so that nothing ever waits for nobody. */
    boolean isGiven() {
        return !isAutomatic() && (isWindows() ? isConsole(Runtime.version().feature()) : isTerminal());
    }

    boolean isAutomatic() {
        String automatic = environment.getOrDefault("CI", "").strip().toLowerCase(Locale.ROOT);
        return !automatic.isEmpty() && !automatic.equals("false") && !automatic.equals("0");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** From Java 22 to 24 a console says nothing, see {@code Console.isTerminal}. */
    static boolean isConsole(int version) {
        return (version < 22 || version > 24) && System.console() != null;
    }

    /** A shell with the same streams as this process knows it, whatever Java this is. */
    private static boolean isTerminal() {
        Process shell = null;
        try {
            shell = new ProcessBuilder("sh", "-c", "test -t 0 && test -t 2").inheritIO().start();
            return shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && shell.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (shell != null) {
                shell.destroy();
            }
        }
    }
}
