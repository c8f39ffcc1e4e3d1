package io.quarkiverse.hyperstack.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/**
 * How a database's own shell is called.
 *
 * @param program its name
 * @param packages where it comes from
 * @param arguments say which database; never a password
 * @param environment what it needs beside them, also the password
 */
record DatabaseShell(String program, String packages, List<String> arguments, Map<String, String> environment) {

    private static final String SQLITE_PACKAGES = "apt install sqlite3, dnf install sqlite, brew install sqlite";

    /**
     * The shell of a database.
     *
     * @param jdbcUrl its address as configured
     * @param shown the same for messages
     * @param login user and password, and what else the driver is told beside the address
     * @return the shell, be it installed or not
     * @throws HyperstackException {@link Problem#NOTHING_TO_OPEN} when there is nothing that a shell could open
     */
    static DatabaseShell of(String jdbcUrl, String shown, Properties login) {
        String kind = DatabaseUrl.kindOf(jdbcUrl).orElse("");
        return switch (kind) {
            case DatabaseUrl.SQLITE -> sqlite(jdbcUrl, shown);
            case DatabaseUrl.POSTGRESQL -> new PsqlCall(jdbcUrl, login).shell();
            default -> throw new HyperstackException(Problem.NOTHING_TO_OPEN,
                    "The database " + shown + " is neither SQLite nor PostgreSQL", "open it with a program of its own");
        };
    }

    /** The file, with foreign keys and waiting as the application has them: the shell's own defaults would break references. */
    private static DatabaseShell sqlite(String jdbcUrl, String shown) {
        Optional<Path> file = SqliteFile.of(jdbcUrl);
        if (file.isEmpty()) {
            throw new HyperstackException(Problem.NOTHING_TO_OPEN,
                    "The database " + shown + " is in no file, so another process cannot open it",
                    "name a file in quarkus.datasource.jdbc.url");
        }
        if (!Files.isRegularFile(file.get())) {
            throw new HyperstackException(Problem.NOTHING_TO_OPEN,
                    "The SQLite file " + file.get().toAbsolutePath() + " is not there yet",
                    "start the application or run migrate, which makes it");
        }
        String name = file.get().toString();
        return new DatabaseShell("sqlite3", SQLITE_PACKAGES, List.of("-cmd", ".timeout 30000", "-cmd",
                "pragma foreign_keys = on", name.startsWith("-") ? "./" + name : name), Map.of());
    }

    /** The whole command line behind the program. */
    List<String> with(List<String> more) {
        List<String> words = new ArrayList<>(arguments);
        words.addAll(more);
        return words;
    }
}
