package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** J5. The entities of the shop: files that were generated for them are without any finding. */
interface LargeModel {

    String SHOP = """
                <dependency>
                  <groupId>io.quarkiverse.hyperstack</groupId>
                  <artifactId>quarkus-hyperstack-integration-tests-shop</artifactId>
                  <version>%s</version>
                </dependency>
            """.indent(-4).formatted(System.getProperty("journeys.version"));

    Workshop workshop();

    /** Makes the shop a part of an application: its entities and its REST resources. */
    static void addTo(Application application) {
        application.replace("pom.xml", "  </dependencies>\n\n  <build>", SHOP + "  </dependencies>\n\n  <build>");
    }

    @Test
    default void theFilesOfTheWholeShopAreCleanUnderCheck() {
        Application shop = workshop().sketch("J5");
        Place developer = workshop().developer(shop);
        Place production = workshop().place(shop, "production");
        addTo(shop);

        shop.built(developer).program().migrate(developer, "generate", "shop").exits(0);
        String first = shop.migrationBeside();
        assertThat(shop.migration(first).lines().filter(line -> line.startsWith("CREATE TABLE"))).hasSizeGreaterThan(20);
        shop.built(developer);

        shop.program().migrate(developer, "check").exits(0)
                .prints("The files are sound and make what the entities want");
        shop.program().migrate(developer, "generate").exits(0).prints("Nothing to do");
        assertThat(shop.migrations()).containsExactly(first);

        Release release = shop.release("1");
        release.migrate(production).exits(0).prints(first);
        release.migrate(production, "check", "--strict").exits(0)
                .prints("The files are sound and make what the entities want");
        try (RunningApplication running = release.start(production)) {
            assertThat(running.get("/categories")).isEqualTo("[]");
        }
    }
}
