package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

@QuarkusTest
class NoteResourceTest {

    @Test
    void aNoteThatWasAddedIsListed() {
        given().contentType("application/json").body("{\"text\": \"buy milk\"}")
                .when().post("/notes")
                .then().statusCode(200).body("id", notNullValue()).body("text", is("buy milk"));

        given().when().get("/notes")
                .then().statusCode(200).body("text", hasItem("buy milk"));
    }
}
