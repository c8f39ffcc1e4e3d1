package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Another process with a server, until it is killed. */
final class OtherProcess {

    private OtherProcess() {
    }

    /** Starts it and waits until its server runs. */
    static Process start(Path folder, String place) throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), OtherProcess.class.getName(), folder.toString(), place)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (!"ready".equals(line)) {
            process.destroyForcibly();
            throw new IllegalStateException("The other process says " + line);
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        Platform platform = Platform.current();
        Path unpacked = Archive.of(platform, OtherProcess.class.getClassLoader()).unpackInto(Path.of("target/programs"));
        Path folder = Path.of(arguments[0]);
        Place place = arguments[1].equals("kept") ? new Place.Kept(folder) : new Place.Passing(folder);
        Server.start(Installation.of(unpacked.toAbsolutePath(), platform), place, OptionalInt.empty());
        System.out.println("ready");
        System.in.read(); // the end of the input never comes: this process is killed
    }
}
