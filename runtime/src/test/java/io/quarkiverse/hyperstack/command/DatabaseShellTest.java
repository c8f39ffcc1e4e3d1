package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class DatabaseShellTest {

    private static DatabaseShell shell(String jdbcUrl, String... login) {
        Properties properties = new Properties();
        for (int i = 0; i < login.length; i += 2) {
            properties.setProperty(login[i], login[i + 1]);
        }
        return DatabaseShell.of(jdbcUrl, jdbcUrl, properties);
    }

    @Test
    void psqlIsToldWhereByItsArgumentsAndTheSecretByAVariable() {
        DatabaseShell psql = shell("jdbc:postgresql://db.example.org:6543/shop?sslmode=require&reWriteBatchedInserts=true",
                "user",
                "clerk", "password", "hunter2 \"'");

        assertThat(psql.program()).isEqualTo("psql");
        assertThat(psql.with(List.of("-c", "select 'a b'"))).containsExactly("-h", "db.example.org", "-p", "6543", "-U",
                "clerk",
                "-d", "shop", "-c", "select 'a b'");
        assertThat(psql.environment()).containsOnly(Map.entry("PGPASSWORD", "hunter2 \"'"), Map.entry("PGSSLMODE", "require"));
    }

    @Test
    void theAddressHasTheLastWordAndItsPartsAreDecoded() {
        DatabaseShell psql = shell("jdbc:postgresql://[2001:db8::1]:5433,second/my%20shop?user=a%40b&password=p%26w", "user",
                "clerk",
                "password", "other");

        assertThat(psql.arguments()).containsExactly("-h", "2001:db8::1,second", "-p", "5433,5432", "-U", "a@b", "-d",
                "my shop");
        assertThat(psql.environment()).containsOnly(Map.entry("PGPASSWORD", "p&w"));
    }

    @Test
    void whatTheDriverDoesWithoutBeingToldPsqlIsTold() {
        assertThat(shell("jdbc:postgresql:shop").arguments()).containsExactly("-h", "localhost", "-p", "5432", "-d", "shop");
        assertThat(shell("jdbc:postgresql://db/").arguments()).containsExactly("-h", "db", "-p", "5432");
        assertThat(shell("jdbc:postgresql://db/a=b'c").arguments()).endsWith("-d", "dbname='a=b\\'c'");
        assertThat(shell("jdbc:postgresql:shop?ssl=true").environment()).containsEntry("PGSSLMODE", "verify-full");
        assertThat(shell("jdbc:postgresql:shop?ssl=true&sslmode=verify-ca").environment()).containsEntry("PGSSLMODE",
                "verify-ca");
        assertThat(shell("jdbc:postgresql:shop?ssl=false").environment()).isEmpty();
        assertThat(shell("jdbc:postgresql:shop?currentSchema=my%20shop,public&options=-c%20work_mem=9MB").environment())
                .containsEntry("PGOPTIONS", "-c work_mem=9MB -c search_path=my\\ shop,public");
    }

    @Test
    void sqliteIsGivenTheFileAndChecksReferences(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("shop.sqlite"));

        assertThat(shell("jdbc:sqlite:" + file + "?cache=shared").with(List.of(".tables"))).containsExactly("-cmd",
                ".timeout 30000", "-cmd", "pragma foreign_keys = on", file.toString(), ".tables");
    }

    @Test
    void whatCannotBeOpenedIsRefused(@TempDir Path folder) {
        for (String url : List.of("jdbc:sqlite:" + folder.resolve("none.sqlite"), "jdbc:sqlite::memory:", "jdbc:h2:mem:shop")) {
            assertThatThrownBy(() -> shell(url)).as(url).isInstanceOfSatisfying(HyperstackException.class,
                    e -> assertThat(e.problem()).isEqualTo(Problem.NOTHING_TO_OPEN));
        }
    }
}
