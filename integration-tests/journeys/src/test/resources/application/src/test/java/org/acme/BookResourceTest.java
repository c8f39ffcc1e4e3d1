package org.acme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class BookResourceTest {

    @Test
    void aBookThatWasAddedIsListed() {
        given().contentType(ContentType.JSON).body("{\"title\": \"Emma\", \"author\": \"Jane Austen\"}").post("/books").then()
                .statusCode(200);

        given().get("/books").then().statusCode(200).body("title", hasItem("Emma"));
    }
}
