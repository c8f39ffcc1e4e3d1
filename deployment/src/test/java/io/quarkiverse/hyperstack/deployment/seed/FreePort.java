package io.quarkiverse.hyperstack.deployment.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A port that nobody else on this machine has. */
public record FreePort(int number) {

    public static final String KEY = "quarkus.http.port";

    public static FreePort find() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new FreePort(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String properties() {
        return KEY + "=" + number + "\n";
    }

    public String address(String path) {
        return "http://localhost:" + number + path;
    }
}
