package io.quarkiverse.hyperstack.deployment.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.deployment.entity.live.Author;
import io.quarkiverse.hyperstack.deployment.entity.live.Book;
import io.quarkiverse.hyperstack.deployment.entity.live.LibraryResource;
import io.quarkus.test.QuarkusDevModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class LiveEditsOnPostgresqlTest {

    private static final EmbeddedPostgres POSTGRES = start();

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(
            jar -> jar.addClasses(Author.class, Book.class, LibraryResource.class).addAsResource(new StringAsset("""
                    quarkus.datasource.db-kind=postgresql
                    quarkus.datasource.username=postgres
                    quarkus.datasource.jdbc.url=jdbc:postgresql://localhost:%d/postgres
                    """.formatted(POSTGRES.getPort())), "application.properties"));

    @Test
    void savedEntitiesShowInTheDatabaseWithAllTheirRows() {
        new LiveEdits(APP).make();
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
