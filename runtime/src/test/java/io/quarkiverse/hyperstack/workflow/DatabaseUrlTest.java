package io.quarkiverse.hyperstack.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = ' ', value = {
            "postgres://ann:secret@db.example.org:6543/shop jdbc:postgresql://db.example.org:6543/shop ann secret",
            "postgresql://ann:secret@db/shop?sslmode=require&application_name=x jdbc:postgresql://db:5432/shop?sslmode=require&application_name=x ann secret",
            "jdbc:postgresql://db:5433/shop?user=ann&password=se%26cret&ssl=true jdbc:postgresql://db:5433/shop?ssl=true ann se&cret",
            "postgres://a%40b:p%3A%2F%23%25+%C3%A4@db/shop%20x jdbc:postgresql://db:5432/shop%20x a@b p:/#%+ä",
            "postgres://ann:p@ss@db/shop jdbc:postgresql://db:5432/shop ann p@ss",
            "postgres://ann:p/s@db/shop jdbc:postgresql://db:5432/shop ann p/s",
            "postgres://ann@db/shop jdbc:postgresql://db:5432/shop ann -",
            "postgres://ann:@db/shop jdbc:postgresql://db:5432/shop ann -",
            "postgres://:secret@db/shop jdbc:postgresql://db:5432/shop - secret",
            "postgres://db/shop?application_name=a@b&password=p@ss/word jdbc:postgresql://db:5432/shop?application_name=a@b - p@ss/word",
            "postgres:///shop jdbc:postgresql://localhost:5432/shop - -", "postgres://db jdbc:postgresql://db:5432/ - -",
            "postgres://ann:secret@[2001:db8::1]:5433/shop jdbc:postgresql://[2001:db8::1]:5433/shop ann secret",
            "postgres://[::1]/shop jdbc:postgresql://[::1]:5432/shop - -",
            "POSTGRES://a,b:5433/shop jdbc:postgresql://a:5432,b:5433/shop - -"})
    void aPostgresqlAddressIsTakenApart(String text, String jdbcUrl, String username, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url).isEqualTo(
                new DatabaseUrl("postgresql", jdbcUrl, Optional.ofNullable(username), Optional.ofNullable(password)));
        assertThat(new Driver().acceptsURL(url.jdbcUrl())).isTrue();
        assertThat(Driver.parseURL(url.jdbcUrl(), null)).isNotNull();
        assertThat(url.toString()).doesNotContain("secret");
    }

    @Test
    void theDriverReadsTheDatabaseNameAndParametersAsMeant() {
        String url = DatabaseUrl.parse("postgres://db/my%2Fshop%20%C3%A4?sslmode=require&options=-c%20a%3Db").jdbcUrl();

        assertThat(Driver.parseURL(url, null)).containsEntry("PGDBNAME", "my/shop ä").containsEntry("sslmode", "require")
                .containsEntry("options", "-c a=b");
    }

    @ParameterizedTest
    @CsvSource({"sqlite:db/shop.sqlite, jdbc:sqlite:db/shop.sqlite", "sqlite:/data/shop.db, jdbc:sqlite:/data/shop.db",
            "sqlite:///data/shop.db, jdbc:sqlite:/data/shop.db", "jdbc:sqlite:shop.db, jdbc:sqlite:shop.db",
            "sqlite::memory:, jdbc:sqlite::memory:", "sqlite:a b.db?cache=shared, jdbc:sqlite:a b.db?cache=shared"})
    void aSqliteAddressNamesAFile(String text, String jdbcUrl) {
        assertThat(DatabaseUrl.parse(text))
                .isEqualTo(new DatabaseUrl("sqlite", jdbcUrl, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "ann:hunter2@db", "mysql://ann:hunter2@db/shop", "hunter2:", "postgres:hunter2",
            "postgres://ann:hunter2%zz@db/shop", "postgres://ann:hunter2@db:99999/shop", "postgres://ann:hunter2@db:0/shop",
            "postgres://ann:hunter2@db:port/shop", "postgres://ann:hunter2?@db/shop",
            "postgres://ann:12?hunter2@db/shop", "postgres://ann:12?a=hunter2@db/shop", "postgres://ann:1/2?hunter2@db/shop",
            "postgres://[::1/hunter2",
            "postgres://db/shop?password=hunter2%", "sqlite:", "sqlite://host/hunter2", "sqlite:?hunter2", "://hunter2", ""})
    void nonsenseIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text)).isInstanceOf(HyperstackException.class).hasNoCause()
                .hasMessageStartingWith(Problem.DATABASE_URL.code() + " DATABASE_URL ").hasMessageContaining("Fix: ")
                .message().doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite:a.db, sqlite", "JDBC:postgresql://db/shop, postgresql", "jdbc:h2:mem:x, "})
    void aJdbcUrlTellsItsKind(String url, String kind) {
        assertThat(DatabaseUrl.kindOf(url)).isEqualTo(Optional.ofNullable(kind));
    }
}
