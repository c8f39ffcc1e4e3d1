package io.quarkiverse.hyperstack.deployment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.hyperstack.deployment.entity.live.Author;
import io.quarkiverse.hyperstack.deployment.entity.live.Book;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

/** Somebody edits entities while the application runs; after each edit the rows are asked for with the new words. */
final class LiveEdits {

    private final QuarkusDevModeTest app;

    LiveEdits(QuarkusDevModeTest app) {
        this.app = app;
    }

    void make() {
        run("insert into Author (id, name) values (-1, 'Ann')");
        run("insert into Author_awards (Author_id, awards) values (-1, 'gold')");
        run("insert into Author_awards (Author_id, awards) values (-1, 'silver')");
        run("insert into Book (id, title, isbn, pages, genre, author_id) values (-1, 'Tea', '111', 120, 'NOVEL', -1)");
        run("insert into Book (id, title, isbn, pages, genre, author_id) values (-2, 'Sea', '222', null, 'POETRY', null)");
        run("insert into Book_Author (Book_id, editors_id) values (-2, -1)");
        shows("select title, pages from Book order by title", "Sea null, Tea 120");

        book("public String isbn;", "public String isbn; public int stock; public boolean lent;"
                + " @jakarta.persistence.Version public long version;"
                + " @org.hibernate.annotations.CreationTimestamp public java.time.Instant made;");
        shows("select stock, lent, version from Book where made is not null", "0 false 0, 0 false 0");

        book("public String title;", "@io.quarkiverse.hyperstack.RenamedFrom(\"title\") public String name;");
        shows("select name from Book order by name", "Sea, Tea");

        book("public Integer pages;", "@jakarta.persistence.Column(nullable = false)"
                + " @io.quarkiverse.hyperstack.Backfill(\"'?'\") public String pages;");
        shows("select name, pages from Book order by name", "Sea ?, Tea 120");

        book("NOVEL, POETRY", "NOVEL, POETRY, DRAMA");
        run("update Book set genre = 'DRAMA' where name = 'Sea'");
        shows("select name, genre from Book order by name", "Sea DRAMA, Tea NOVEL");

        app.modifySourceFile(Author.class, source -> source.replace("@Entity(name = \"Author\")", "@Entity(name = \"Writer\")")
                .replace("\"Nobody\"", "\"Author\""));
        shows("select b.name, e.name from Book b join b.editors e", "Sea Ann");
        shows("select w.name, a from Writer w join w.awards a order by a", "Ann gold, Ann silver");

        book("@ManyToOne\n",
                "@ManyToOne(optional = false) @io.quarkiverse.hyperstack.Backfill(\"(select min(id) from Writer)\")\n");
        shows("select name, author.name from Book order by name", "Sea Ann, Tea Ann");

        book("public String isbn;", "");
        shows("select name from Book order by name", "Sea, Tea");
        book("public int stock;", "public String isbn; public int stock;");
        shows("select name, isbn from Book order by name", "Sea 222, Tea 111");

        app.modifySourceFile(Author.class, source -> source.replace("public List<String> awards",
                "@jakarta.persistence.OrderColumn public List<String> awards"));
        shows("select index(a), a from Writer w join w.awards a order by index(a)", "0 gold, 1 silver");

        book("@ManyToMany\n", "@ManyToMany @jakarta.persistence.JoinTable(name = \"editing\")"
                + " @io.quarkiverse.hyperstack.RenamedFrom(\"Book_Writer\")\n");
        shows("select b.name, e.name from Book b join b.editors e", "Sea Ann");

        book("public enum Genre",
                "@Entity(name = \"Comic\") public static class Comic extends Book { public int frames; }\n public enum Genre");
        shows("select name, type(b) from Book b order by name",
                "Sea " + Book.class + ", Tea " + Book.class);
    }

    private void book(String before, String after) {
        app.modifySourceFile(Book.class, source -> {
            assertThat(source).contains(before);
            return source.replace(before, after);
        });
    }

    private static void run(String sql) {
        assertThat(RestAssured.given().body(sql).post("/sql").asString()).as(sql).isEqualTo("1");
    }

    private static void shows(String query, String rows) {
        assertThat(RestAssured.given().queryParam("q", query).get("/query").asString()).as(query).isEqualTo(rows);
    }
}
