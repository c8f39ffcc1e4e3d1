package io.quarkiverse.hyperstack.command;

import java.util.Optional;

/** How the running program was called, to tell people what to type. */
public final class SelfInvocation {

    /** The variable in which {@code bin/hyperstack} of a generated application says how it was called itself. */
    private static final String SCRIPT = "HYPERSTACK_SCRIPT";

    private SelfInvocation() {
    }

    /**
     * The command line that migrates with this very program.
     *
     * @return for instance {@code java -jar target/quarkus-app/quarkus-run.jar migrate}
     */
    public static String migrate() {
        String script = System.getenv(SCRIPT);
        if (script != null && !script.isBlank()) {
            return script + " migrate";
        }
        String java = System.getProperty("sun.java.command", "");
        int end = java.indexOf(".jar");
        if (end > 0) {
            return "java -jar " + java.substring(0, end + ".jar".length()) + " migrate";
        }
        Optional<String> executable = ProcessHandle.current().info().command().filter(path -> !path.endsWith("java"));
        return executable.map(path -> path + " migrate").orElse("the packaged application with the argument migrate");
    }
}
