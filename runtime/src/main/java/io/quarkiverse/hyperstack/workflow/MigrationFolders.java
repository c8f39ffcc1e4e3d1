package io.quarkiverse.hyperstack.workflow;

import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Where migration files are when nobody says: all in one folder, or one folder below it for each kind of database. */
public final class MigrationFolders {

    /** Flyway's folder on the class path. */
    public static final String ALL = "db/migration";
    /** The kinds of database that may have a folder of their own. */
    public static final List<String> KINDS = List.of(DatabaseUrl.POSTGRESQL, DatabaseUrl.SQLITE);

    private static final String SOURCES = "src/main/resources/";

    private MigrationFolders() {
    }

    /**
     * The folder for one kind of database.
     *
     * @param kind the db-kind
     * @return on the class path
     */
    public static String of(String kind) {
        return ALL + "/" + kind;
    }

    /**
     * Says that files are for another kind of database.
     *
     * @param title the datasource, or the database
     * @param kind its db-kind
     * @param files the kind of database that they are for, and some of their names
     * @return the exception to throw
     */
    public static HyperstackException otherKind(String title, String kind, OtherFiles files) {
        return new HyperstackException(Problem.FILES_OF_OTHER_KIND,
                title + " is " + new DatabaseKind(kind).title() + ", and its migration files are for "
                        + new DatabaseKind(files.kind()).title() + " (" + files.names() + ")",
                "move them to " + SOURCES + of(files.kind()) + ", build again, and run migrate generate: it begins " + SOURCES
                        + of(kind));
    }

    /**
     * Says that there are files of another kind of database and none of this one.
     *
     * @param title the datasource
     * @param kind its db-kind
     * @param other the kind of database that has files
     * @return the exception to throw
     */
    public static HyperstackException notBegun(String title, String kind, String other) {
        return new HyperstackException(Problem.FILES_OF_OTHER_KIND,
                title + " is " + new DatabaseKind(kind).title() + ", and there are migration files for "
                        + new DatabaseKind(other).title() + " only (" + of(other) + ")",
                "run migrate generate: it begins " + SOURCES + of(kind) + "; or migrate adopt, when tables are there already");
    }

    /**
     * Says that files lie beside the folders of kinds.
     *
     * @param folders the kinds that have a folder
     * @param file one of the files
     * @return the exception to throw
     */
    public static HyperstackException beside(List<String> folders, String file) {
        return new HyperstackException(Problem.FILES_BESIDE_KINDS,
                ALL + " has the " + (folders.size() == 1 ? "folder " : "folders ") + String.join(" and ", folders)
                        + " for the files of one kind of database, and files beside it (" + file + ")",
                "move these to " + SOURCES + of(DatabaseUrl.SQLITE) + " or " + SOURCES + of(DatabaseUrl.POSTGRESQL)
                        + ", whichever they are for, and build with clean: target/classes keeps copies in the old place");
    }

    /**
     * Files of one kind of database.
     *
     * @param kind its db-kind
     * @param files their names
     */
    public record OtherFiles(String kind, List<String> files) {

        public OtherFiles {
            files = List.copyOf(files);
        }

        String names() {
            return files.get(0) + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "");
        }
    }
}
