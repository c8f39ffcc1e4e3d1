package io.quarkiverse.hyperstack.it.embedded;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class NoteTest {

    @Test
    void theTestsHaveAnEmptyPostgresqlDatabaseWithTheTablesOfTheEntities() {
        assertThat(get("/notes").asString()).isEqualTo("[]");
        assertThat(given().contentType(ContentType.JSON).body("{\"text\":\"here\"}").post("/notes").asString())
                .isEqualTo("{\"id\":1,\"text\":\"here\"}");
        assertThat(get("/notes/database").asString()).startsWith("PostgreSQL 18").contains("target/hyperstack/postgresql-");
    }
}
