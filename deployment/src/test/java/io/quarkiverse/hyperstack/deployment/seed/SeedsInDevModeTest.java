package io.quarkiverse.hyperstack.deployment.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

class SeedsInDevModeTest {

    private static final FreePort PORT = FreePort.find();

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Plant.class, PlantResource.class)
                    .addAsResource(new StringAsset(PORT.properties()), "application.properties")
                    .addAsResource(new StringAsset("insert into Plant (id, name) values (1, 'Oak'), (2, 'Ash');"),
                            "db/seed.sql"))
            .setLogRecordPredicate(r -> r.getLoggerName().equals("io.quarkiverse.hyperstack"));

    @Test
    void aNewDatabaseIsSeededBeforeTheApplicationStartsAndNoReloadRepeatsIt() {
        assertThat(plants()).isEqualTo("Now Oak Ash Elm, at the start Oak Ash Elm");
        assertThat(messages("put 2 rows into the default datasource, which is new (1 statement, ")).hasSize(1);
        assertThat(messages("PlantResource.plant has put its rows into the default datasource")).hasSize(1);

        APP.modifySourceFile(PlantResource.class, s -> s.replace("\"Now \"", "\"Today \""));
        assertThat(plants()).isEqualTo("Today Oak Ash Elm, at the start Oak Ash Elm");

        APP.modifyResourceFile("db/seed.sql", s -> s.replace("Oak", "Fir"));
        assertThat(plants()).isEqualTo("Today Oak Ash Elm, at the start Oak Ash Elm");
        assertThat(messages("db/seed.sql has changed. By itself it runs into a new database only: run migrate seed"))
                .hasSize(1);

        APP.modifySourceFile(Plant.class,
                s -> s.replace("public String name;", "public String name;\n\n    public Integer height;"));
        assertThat(plants()).isEqualTo("Today Oak Ash Elm, at the start Oak Ash Elm");
        assertThat(messages("which is new")).hasSize(2);
        assertThat(messages("db/seed.sql has changed")).hasSize(1);
    }

    private static String plants() {
        return RestAssured.get(PORT.address("/plants")).asString();
    }

    private static List<String> messages(String part) {
        return APP.getLogRecords().stream()
                .map(r -> r.getParameters() == null ? r.getMessage() : String.format(r.getMessage(), r.getParameters()))
                .filter(message -> message.contains(part)).toList();
    }
}
