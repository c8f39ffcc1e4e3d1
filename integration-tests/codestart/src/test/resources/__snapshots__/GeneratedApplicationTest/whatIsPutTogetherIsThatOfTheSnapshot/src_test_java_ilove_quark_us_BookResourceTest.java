package ilove.quark.us;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

@QuarkusTest
class BookResourceTest {

    @Test
    void aBookThatWasAddedIsListedWithItsAuthor() {
        long author = add("/authors", "{\"name\": \"Jane Austen\"}");
        long book = add("/books", "{\"title\": \"Emma\", \"authorId\": " + author + "}");

        when().get("/books/" + book).then().statusCode(200).body("title", is("Emma")).body("author.name", is("Jane Austen"));
        when().get("/books?size=100").then().statusCode(200).body("items.title", hasItem("Emma"));
    }

    @Test
    void aListComesInPages() {
        long author = add("/authors", "{\"name\": \"George Eliot\"}");
        add("/books", "{\"title\": \"Middlemarch\", \"authorId\": " + author + "}");
        add("/books", "{\"title\": \"Romola\", \"authorId\": " + author + "}");

        when().get("/books?page=1&size=1").then().statusCode(200).body("items", hasSize(1)).body("page", is(1))
                .body("total", greaterThanOrEqualTo(2));
        when().get("/books?size=1000").then().statusCode(400);
    }

    @Test
    void aBookWithoutATitleIsRefused() {
        long author = add("/authors", "{\"name\": \"Anne Brontë\"}");

        given().contentType("application/json").body("{\"title\": \" \", \"authorId\": " + author + "}")
                .when().post("/books").then().statusCode(400).body(containsString("title"));
    }

    @Test
    void aBookByAnAuthorWhoIsNotThereIsRefused() {
        given().contentType("application/json").body("{\"title\": \"Emma\", \"authorId\": 0}")
                .when().post("/books").then().statusCode(400);
    }

    private static long add(String path, String json) {
        return given().contentType("application/json").body(json)
                .when().post(path).then().statusCode(201).extract().jsonPath().getLong("id");
    }
}
