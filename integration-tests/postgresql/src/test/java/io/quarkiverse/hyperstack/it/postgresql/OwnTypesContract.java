package io.quarkiverse.hyperstack.it.postgresql;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;

/** The types that only PostgreSQL has. */
interface OwnTypesContract {

    @Test
    default void arraysEnumTypesAndIntervalsComeBackAsTheyWentIn() {
        String word = UUID.randomUUID().toString();
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("words", List.of(word, "it's {\"quoted\"}", ""), "scores", List.of(3, -1), "urgency", "HIGH",
                        "every", "PT36H0.5S"))
                .post("/saved-searches").then().statusCode(200).extract().path("id");

        get("/saved-searches/" + id).then().statusCode(200).body("words", contains(word, "it's {\"quoted\"}", ""))
                .body("scores", contains(3, -1)).body("urgency", equalTo("HIGH")).body("every", equalTo("PT36H0.5S"));
        get("/saved-searches?word=" + word).then().statusCode(200).body("$", contains(id));
    }
}
