package io.quarkiverse.hyperstack.embedded.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

class DevModeTest {

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Note.class, NoteResource.class)
                    .addAsResource(new StringAsset("quarkus.datasource.db-kind=postgresql\n"), "application.properties"))
            .setLogRecordPredicate(r -> r.getLoggerName().equals("io.quarkiverse.hyperstack"));

    @Test
    void theServerAndTheRowsStayOverAReloadThatChangesAnEntityAndOneThatChangesTheServer() {
        assertThat(RestAssured.post("/notes").asString()).isEqualTo("1");
        String before = RestAssured.get("/notes").asString();
        assertThat(before).endsWith(" id text");

        APP.modifySourceFile(Note.class, s -> s.replace("String text;", "String text;\n    public String title;"));
        assertThat(RestAssured.get("/notes").asString()).isEqualTo(before + " title");
        assertThat(RestAssured.post("/notes").asString()).isEqualTo("2");

        APP.modifyResourceFile("application.properties", s -> s + "quarkus.datasource.username=somebody\n");
        assertThat(RestAssured.post("/notes").asString()).isEqualTo("3");
        assertThat(APP.getLogRecords()).filteredOn(r -> r.getMessage().startsWith("PostgreSQL %s started")).hasSize(2)
                .allSatisfy(r -> assertThat(r.getParameters()[3].toString()).endsWith("/db/postgresql"));
    }
}
