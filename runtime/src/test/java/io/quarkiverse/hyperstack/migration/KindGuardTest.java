package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.test.PostgresServer;

class KindGuardTest {

    private static final String FOR_SQLITE = GeneratedFile.head(Optional.empty()) + GeneratedFile.madeFor("sqlite")
            + "\ncreate table book (id integer primary key);\ninsert into book values (7);\n";

    @TempDir
    Path directory;

    private final String postgresql = PostgresServer.shared().freshDatabase();
    private String sqlite;
    private MigrationFolder files;

    @BeforeEach
    void prepare() {
        sqlite = "jdbc:sqlite:" + directory.resolve("app.sqlite");
        files = new MigrationFolder(directory.resolve("files"));
    }

    @Test
    void aFileForSqliteDoesNotRunOnPostgresqlAlthoughItWould() throws SQLException {
        files.write("V1__first.sql", FOR_SQLITE);

        assertThatThrownBy(() -> configuration(postgresql).load().migrate()).rootCause()
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.FILES_OF_OTHER_KIND))
                .hasMessageContainingAll("is PostgreSQL, and its migration files are for SQLite (V1__first.sql)",
                        "move them to src/main/resources/db/migration/sqlite",
                        "it begins src/main/resources/db/migration/postgresql");
        assertThat(first(postgresql, "select count(*) from pg_tables where tablename = 'book'")).isEqualTo("0");
        assertThat(configuration(sqlite).load().migrate().migrationsExecuted).isEqualTo(1);
        assertThat(first(sqlite, "select id from book")).isEqualTo("7");
    }

    @Test
    void whatADatabaseHasRunAlreadyIsRightForIt() throws SQLException {
        files.write("V1__first.sql", FOR_SQLITE);
        files.configuration(postgresql, null, null).load().migrate();
        files.write("V2__second.sql", "alter table book add title text;\n");

        assertThat(configuration(postgresql).load().migrate().migrationsExecuted).isEqualTo(1);
        assertThat(first(postgresql, "select id from book where title is null")).isEqualTo("7");

        files.write("V3__third.sql", FOR_SQLITE.replace("book", "author"));
        assertThatThrownBy(() -> configuration(postgresql).load().migrate()).rootCause()
                .hasMessageContaining("(V3__third.sql)");
    }

    @Test
    void filesThatMoveToTheFolderOfTheirKindKeepTheirHistoryAndTheRows() throws SQLException {
        files.write("V1__first.sql", FOR_SQLITE);
        configuration(sqlite).load().migrate();

        MigrationFolder moved = new MigrationFolder(directory.resolve("files/sqlite"));
        files.delete("V1__first.sql");
        moved.write("V1__first.sql", FOR_SQLITE);
        moved.write("V2__second.sql", "alter table book add title text;\n");
        files = moved;

        assertThat(configuration(sqlite).load().migrate().migrationsExecuted).isEqualTo(1);
        configuration(sqlite).load().validate();
        assertThat(first(sqlite, "select id from book where title is null")).isEqualTo("7");
    }

    private FluentConfiguration configuration(String url) {
        FluentConfiguration configuration = files.configuration(url, null, null);
        if (url.startsWith("jdbc:sqlite:")) {
            new SqliteCustomizer().customize(configuration);
        }
        new KindCustomizer().customize(configuration);
        return configuration;
    }

    private static String first(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
