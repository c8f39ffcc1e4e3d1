package io.quarkiverse.hyperstack.deployment.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

/** With migration files, of which one brings a row of its own. */
class FailingSeedsInDevModeTest {

    private static final FreePort PORT = FreePort.find();

    /** The server that shows why a start failed does not know the application's properties. */
    @BeforeAll
    static void usePort() {
        System.setProperty(FreePort.KEY, String.valueOf(PORT.number()));
    }

    @AfterAll
    static void freePort() {
        System.clearProperty(FreePort.KEY);
    }

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().setAllowFailedStart(true)
            .withApplicationRoot(jar -> jar.addClasses(Plant.class, PlantResource.class)
                    .addAsResource(new StringAsset("create table Plant (id bigint not null primary key, name varchar(255));\n"
                            + "insert into Plant values (0, 'Yew');"), "db/migration/V1__plants.sql")
                    .addAsResource(
                            new StringAsset("insert into Plant (id, name) values (1, 'Oak');\ninsert into Nothing values (2);"),
                            "db/seed.sql"));

    @Test
    void theErrorIsOnThePageAndTheNextReloadTriesAgain() {
        assertThat(RestAssured.get(PORT.address("/plants")).then().statusCode(500).extract().asString())
                .contains(Problem.SEED_STATEMENT_FAILED.code() + " db/seed.sql failed at line 2, statement 2 of 2", "Nothing",
                        "Fix: ")
                .as("nothing else").doesNotContain("\tat ", "io.quarkus");

        APP.modifyResourceFile("db/seed.sql", s -> s.replace("into Nothing values (2)", "into Plant values (2, 'Ash')"));
        APP.modifySourceFile(PlantResource.class, s -> s.replace("entities.persist(plant);",
                "entities.persist(plant);\n        throw new IllegalStateException(\"no room\");"));
        assertThat(RestAssured.get(PORT.address("/plants")).then().statusCode(500).extract().asString()).contains(
                Problem.SEED_METHOD_FAILED.code() + " The seed " + PlantResource.class.getName() + ".plant failed: ",
                "no room");

        APP.modifySourceFile(PlantResource.class, s -> s.replace("throw new IllegalStateException(\"no room\");", ""));
        APP.modifyResourceFile("db/seed.sql", s -> "update Plant set name = 'Old ' || name where id < 2;");
        assertThat(RestAssured.get(PORT.address("/plants")).asString())
                .isEqualTo("Now Old Yew Old Oak Ash Elm, at the start Old Yew Old Oak Ash Elm");

        APP.modifySourceFile(PlantResource.class, s -> s.replace("\"Now \"", "\"Today \""));
        assertThat(RestAssured.get(PORT.address("/plants")).asString()).startsWith("Today Old Yew Old Oak Ash Elm, ");
    }
}
