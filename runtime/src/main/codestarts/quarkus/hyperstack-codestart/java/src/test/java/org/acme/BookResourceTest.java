package org.acme;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

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
    void aNewBookIsWhereTheAnswerSays() {
        long author = add("/authors", "{\"name\": \"George Eliot\"}");

        String location = send("{\"title\": \"Silas Marner\", \"authorId\": " + author + "}").post("/books")
                .then().statusCode(201).extract().header("Location");

        when().get(location).then().statusCode(200).body("title", is("Silas Marner"));
    }

    @Test
    void aBookIsReplacedAndDeleted() {
        long author = add("/authors", "{\"name\": \"Charlotte Brontë\"}");
        String book = "/books/" + add("/books", "{\"title\": \"Vilette\", \"authorId\": " + author + "}");

        String corrected = "{\"title\": \"Villette\", \"authorId\": " + author + "}";
        send(corrected).put(book).then().statusCode(200).body("title", is("Villette"));
        when().get(book).then().statusCode(200).body("title", is("Villette"));

        when().delete(book).then().statusCode(204);
        when().get(book).then().statusCode(404).body("title", containsString("no book"));
        send(corrected).put(book).then().statusCode(404);
        when().delete(book).then().statusCode(404);
    }

    @Test
    void anAuthorIsDeletedWhenNoBookIsLeft() {
        String author = "/authors/" + add("/authors", "{\"name\": \"Emily Brontë\"}");
        String book = "/books/" + add("/books", "{\"title\": \"Wuthering Heights\", \"authorId\": "
                + author.replaceAll("\\D", "") + "}");

        when().delete(author).then().statusCode(409).body("status", is(409));
        when().get(book).then().statusCode(200).body("author.name", is("Emily Brontë"));

        when().delete(book).then().statusCode(204);
        when().delete(author).then().statusCode(204);
    }

    @Test
    void aListComesInPages() {
        long author = add("/authors", "{\"name\": \"George Eliot\"}");
        add("/books", "{\"title\": \"Middlemarch\", \"authorId\": " + author + "}");
        add("/books", "{\"title\": \"Romola\", \"authorId\": " + author + "}");

        when().get("/books?page=1&size=1").then().statusCode(200).body("items", hasSize(1)).body("page", is(1))
                .body("total", greaterThanOrEqualTo(2));
        when().get("/books?size=1000").then().statusCode(400);
        when().get("/books?page=1000000").then().statusCode(200).body("items", hasSize(0));
        when().get("/books?page=1000001").then().statusCode(400);
    }

    @Test
    void aBookWithoutATitleIsRefused() {
        long author = add("/authors", "{\"name\": \"Anne Brontë\"}");

        send("{\"title\": \" \", \"authorId\": " + author + "}").post("/books")
                .then().statusCode(400).body(containsString("title"));
    }

    @Test
    void aBookByAnAuthorWhoIsNotThereIsRefused() {
        send("{\"title\": \"Emma\", \"authorId\": 0}").post("/books")
                .then().statusCode(400).body("title", is("There is no author 0"));
    }

    private static long add(String path, String json) {
        return send(json).post(path).then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private static RequestSpecification send(String json) {
        return given().contentType("application/json").body(json).when();
    }
}
