package io.quarkiverse.hyperstack.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.OpenDatasource;
import io.quarkiverse.hyperstack.schema.TrashCan;
import io.quarkiverse.hyperstack.schema.trash.Emptied;
import io.quarkiverse.hyperstack.schema.trash.Restored;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/** Does what {@code migrate trash} asks, and shows it. */
final class TrashRunner {

    private final MigrationDatabases databases;
    private final Request request;
    private final View view;

    TrashRunner(MigrationDatabases databases, Request request, View view) {
        this.databases = databases;
        this.request = request;
        this.view = view;
    }

    /**
     * Runs it: a list for every datasource, the rest for one.
     *
     * @return the exit code
     */
    int run(TrashRequest trash) {
        for (String name : names()) {
            try (OpenDatasource open = databases.openPlain(name)) {
                Optional<Path> missing = SqliteFile.of(open.jdbcUrl()).filter(Files::notExists);
                view.database(new View.Place(name, new Side(name, open.jdbcUrl(), open::connection).address(),
                        missing.isPresent()));
                if (missing.isPresent()) {
                    nothing(trash);
                } else {
                    run(trash, TrashCan.forJdbcUrl(open.jdbcUrl()), open);
                }
            }
        }
        return ExitCode.DONE;
    }

    private List<String> names() {
        List<String> names = databases.names();
        if (request.datasource() != null) {
            return List.of(Datasources.named(request.datasource(), names));
        }
        return request.verb() == Verb.TRASH_LIST ? names : List.of(Datasources.only(names));
    }

    private void run(TrashRequest trash, TrashCan can, OpenDatasource open) {
        switch (request.verb()) {
            case TRASH_RESTORE -> restored(can.restore(open::connection, trash.id()));
            case TRASH_EMPTY -> emptied(can.empty(open::connection, trash.olderThan()));
            default -> listed(can.list(open::connection));
        }
    }

    /** A file that is not there has no trash, and is not made for it. */
    private void nothing(TrashRequest trash) {
        switch (request.verb()) {
            case TRASH_RESTORE -> throw new HyperstackException(Problem.TRASH_ENTRY_UNKNOWN,
                    "there is no entry " + trash.id() + " in the trash: the database file is not there yet",
                    "name the datasource that is meant with --datasource");
            case TRASH_EMPTY -> emptied(new Emptied(0, 0));
            default -> listed(List.of());
        }
    }

    private void listed(List<TrashEntry> entries) {
        view.trash(entries);
        view.summary(entries.isEmpty()
                ? "The trash is empty"
                : count(entries.size(), "entry", "entries") + ", "
                        + count(entries.stream().mapToLong(TrashEntry::rows).sum(), "row", "rows"));
    }

    private void restored(Restored restored) {
        view.restored(restored);
        StringBuilder sentence = new StringBuilder(count(restored.restored(), "row", "rows")).append(" of ")
                .append(restored.entry().object()).append(" restored");
        part(sentence, restored.inTheWay(), "newer in the table");
        part(sentence, restored.missing(), "whose row is gone");
        part(sentence, restored.unfit(), "that do not fit the type");
        view.summary(sentence.append(restored.left() == 0 ? "" : "; these stay in the trash").toString());
    }

    private static void part(StringBuilder sentence, long rows, String why) {
        if (rows > 0) {
            sentence.append(", ").append(rows).append(' ').append(why);
        }
    }

    private void emptied(Emptied emptied) {
        view.emptied(emptied);
        view.summary(count(emptied.entries(), "entry", "entries") + " with " + count(emptied.rows(), "row", "rows")
                + " thrown away");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
