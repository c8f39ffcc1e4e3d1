package io.quarkiverse.hyperstack.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

class CheckInDevModeTest {

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Chair.class, ChairResource.class)
                    .addAsResource(new StringAsset(Chair.FILE.replace("not null,", "not null, legs integer,")),
                            "db/migration/V1__chair.sql")
                    .addAsResource(new StringAsset("quarkus.log.category.\"io.quarkiverse.hyperstack\".level=DEBUG\n"),
                            "application.properties"))
            .setLogRecordPredicate(r -> r.getLoggerName().equals("io.quarkiverse.hyperstack"));

    @Test
    void eachReloadWarnsUntilAFileHasTheStatementsAndUnchangedEntitiesRunNoFile() {
        shows("wood");
        assertThat(messages("Comparing entities")).isEqualTo(1);
        assertThat(messages(Problem.FILES_DISAGREE.code())).isZero();

        APP.modifySourceFile(ChairResource.class, s -> s.replace("wood", "steel"));
        shows("steel");
        assertThat(messages("Comparing entities")).isEqualTo(1);

        APP.modifySourceFile(Chair.class,
                s -> s.replace("public Integer legs;", "public Integer legs;\n\n    public Long age;"));
        shows("steel");
        assertThat(messages("lack 1 statement that the entities need: ALTER TABLE \"Chair\" ADD COLUMN \"age\" bigint"))
                .isEqualTo(1);

        APP.modifySourceFile(ChairResource.class, s -> s.replace("steel", "glass"));
        shows("glass");
        assertThat(messages(Problem.FILES_DISAGREE.code())).isEqualTo(2);

        APP.addResourceFile("db/migration/V2__age.sql", "alter table Chair add column age bigint;");
        shows("glass");
        assertThat(messages("Comparing entities")).isEqualTo(4);
        assertThat(messages(Problem.FILES_DISAGREE.code())).isEqualTo(2);
    }

    private static void shows(String text) {
        assertThat(RestAssured.get("/chair").asString()).isEqualTo(text);
    }

    private static long messages(String part) {
        return APP.getLogRecords().stream().filter(r -> r.getMessage().contains(part)).count();
    }
}
