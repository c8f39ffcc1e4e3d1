package io.quarkiverse.hyperstack.workflow;

import java.nio.file.Path;
import java.util.Optional;

/** Where a SQLite database lies when nobody says. */
final class SqlitePath {

    private SqlitePath() {
    }

    /**
     * The default path: {@code db/development.sqlite} in the project, {@code hyperstack/test.sqlite} in the folder of its
     * build results, {@code db/production.sqlite} in the working directory. A named datasource has its name in the file's:
     * {@code db/development-reports.sqlite}.
     *
     * @param datasource the datasource's name
     * @param run the kind of run
     * @param folders where the project lies; without it the paths are relative to the working directory
     * @return an absolute path when the project's folder is known and counts, otherwise a relative one
     */
    static Path of(String datasource, RunKind run, Optional<BuiltApplication.Folders> folders) {
        String name = datasource.equals(Setting.DEFAULT) ? "" : "-" + datasource.replaceAll("[^A-Za-z0-9._-]", "_");
        return switch (run) {
            case DEVELOPMENT -> folders.map(BuiltApplication.Folders::project).orElse(Path.of(""))
                    .resolve("db/development" + name + ".sqlite");
            case TEST -> folders.map(BuiltApplication.Folders::output).orElse(Path.of("target"))
                    .resolve("hyperstack/test" + name + ".sqlite");
            case PRODUCTION -> Path.of("db/production" + name + ".sqlite");
        };
    }
}
