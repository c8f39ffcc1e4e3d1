package io.quarkiverse.hyperstack.embedded.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class ServerTest {

    private static final Database SHOP = new Database("<default>", "shop \"1\"", "o'brien", Optional.of("p'w %/\\ü"));
    private static final Database REPORTS = new Database("reports", "reports", "quarkus", Optional.empty());

    @TempDir
    static Path temporary;

    private static Installation programs;
    private static Place.Kept made;

    private Path folder;
    private Place.Kept place;

    /** One data directory with a row in it, copied for each test. */
    @BeforeAll
    static void makeADataDirectory() throws Exception {
        Platform platform = Platform.current();
        Path unpacked = Archive.of(platform, ServerTest.class.getClassLoader()).unpackInto(Path.of("target/programs"));
        programs = Installation.of(unpacked.toAbsolutePath(), platform);
        made = new Place.Kept(temporary.resolve("made/db/postgresql"));
        try (Server server = start(made)) {
            execute(server, SHOP, "create table item (id integer primary key)", "insert into item values (1)");
        }
    }

    @BeforeEach
    void copyIt() throws IOException {
        folder = Files.createTempDirectory(temporary, "db").resolve("postgresql");
        place = new Place.Kept(folder);
        try (Stream<Path> files = Files.walk(made.path())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(made.path().relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void rowsAndThePortStayFromOneStartToTheNext() throws Exception {
        int port;
        try (Server server = start(place)) {
            port = server.port();
            execute(server, SHOP, "insert into item values (2)");
        }
        try (Server server = start(place)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(query(server, SHOP, "select count(*) from item")).isEqualTo("2");
            assertThat(query(server, REPORTS, "select current_database() || ' ' || current_user")).isEqualTo("reports quarkus");
        }
    }

    @Test
    void theFolderIsItsOwnersAloneAndNothingOfItGetsIntoARepository() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path()))).isEqualTo("rwx------");
        for (String secret : List.of("password", "url", "url-reports")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret)))).as(secret)
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve(".gitignore")).hasContent("*");
        assertThat(folder.resolve("url")).content()
                .matches("postgres://o%27brien:p%27w%20%25%2F%5C%C3%BC@127\\.0\\.0\\.1:\\d+/shop%20%221%22\n");
        assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain(SHOP.password().orElseThrow(),
                Files.readString(folder.resolve("password")));
    }

    @Test
    void nobodyGetsInWithoutThePasswordAndNobodyFromOutside() throws Exception {
        try (Server server = start(place)) {
            assertThatThrownBy(() -> DriverManager.getConnection(REPORTS.jdbcUrl(server.port()), "quarkus", "quarkus"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            assertThat(query(server, REPORTS, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, REPORTS, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void aSecondProcessIsToldWhoHasTheFolderAndTakesTheServerOverWhenThatOneWasKilled() throws Exception {
        Process other = OtherProcess.start(place.path(), "kept");
        try {
            assertProblem(Problem.EMBEDDED_IN_USE, "Process " + other.pid() + " runs PostgreSQL on " + folder);
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(serverProcess(folder)).as("the server that the killed process left").isPresent();
        try (Server server = start(place)) {
            assertThat(query(server, SHOP, "select count(*) from item")).isEqualTo("1");
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void theTraceOfAServerThatIsGoneDoesNotStopTheNextOne() throws Exception {
        Files.writeString(folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder + "\n1\n1\n");
        try (Server server = start(place)) {
            assertThat(query(server, SHOP, "select count(*) from item")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsNotTouched() throws Exception {
        Files.writeString(folder.resolve("data/PG_VERSION"), "12\n");

        assertProblem(Problem.EMBEDDED_VERSION, "is of PostgreSQL 12, and these are the programs of PostgreSQL "
                + programs.version());
        assertThat(folder.resolve("data/PG_VERSION")).hasContent("12");
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Server.HOST))) {
            assertThatThrownBy(() -> Server.start(programs, place, OptionalInt.of(taken.getLocalPort())))
                    .isInstanceOfSatisfying(HyperstackException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.EMBEDDED_START_FAILED))
                    .hasMessageContaining("does not start on port " + taken.getLocalPort())
                    .hasMessageContaining("Address already in use");
        }
        start(place).close();
    }

    @Test
    void aServerForTestsIsNewAndLeavesNothing() throws Exception {
        Place.Passing passing = new Place.Passing(temporary.resolve("target/hyperstack"));
        OtherProcess.start(passing.parent(), "passing").destroyForcibly().waitFor();
        assertThat(passing.parent()).isNotEmptyDirectory();

        try (Server server = start(passing)) {
            assertThat(passing.parent()).isDirectoryContaining(server.folder()::equals).isDirectoryNotContaining(
                    other -> !other.equals(server.folder()));
            assertThat(query(server, REPORTS, "select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
        }
        assertThat(passing.parent()).isEmptyDirectory();
    }

    @Test
    void rootNeedsANamespace() {
        assertThat(Installation.prefix(command -> "1000")).isEmpty();
        assertThat(Installation.prefix(command -> command.contains("unshare") ? "65534" : "0"))
                .containsExactly("unshare", "--user");
        assertThatThrownBy(() -> Installation.prefix(command -> command.contains("unshare") ? "" : "0"))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.EMBEDDED_AS_ROOT));
    }

    @Test
    void aMachineWithoutProgramsIsNamed() {
        assertThatThrownBy(() -> Archive.of(new Platform("plan9", "x86_64", false), ServerTest.class.getClassLoader()))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.EMBEDDED_BINARIES))
                .hasMessageContaining("plan9 on x86_64").hasMessageContaining("postgres-plan9-x86_64.txz");
        assertThat(Platform.architecture("aarch64")).isEqualTo("arm_64");
        assertThat(new Platform(Platform.system("Mac OS X"), "arm_64", false).archives())
                .containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
        assertThat(new Platform("linux", "x86_64", true).archives()).containsExactly("postgres-linux-x86_64-alpine_linux.txz");
    }

    private static Optional<ProcessHandle> serverProcess(Path folder) throws IOException {
        String number = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(number));
    }

    private void assertProblem(Problem problem, String what) {
        assertThatThrownBy(() -> Server.start(programs, place, OptionalInt.empty()))
                .isInstanceOfSatisfying(HyperstackException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessageContaining(what);
    }

    private static Server start(Place place) throws IOException {
        Server server = Server.start(programs, place, OptionalInt.empty());
        server.provide(List.of(SHOP, REPORTS));
        return server;
    }

    private static void execute(Server server, Database database, String... statements) throws SQLException {
        try (Connection connection = open(server, database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(Server server, Database database, String sql) throws SQLException {
        try (Connection connection = open(server, database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection open(Server server, Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(server.port()), database.username(),
                database.password().orElse(server.password()));
    }
}
