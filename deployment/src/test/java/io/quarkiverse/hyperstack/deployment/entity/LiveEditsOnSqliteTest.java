package io.quarkiverse.hyperstack.deployment.entity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.deployment.entity.live.Author;
import io.quarkiverse.hyperstack.deployment.entity.live.Book;
import io.quarkiverse.hyperstack.deployment.entity.live.LibraryResource;
import io.quarkus.test.QuarkusDevModeTest;

class LiveEditsOnSqliteTest {

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Author.class, Book.class, LibraryResource.class));

    @Test
    void savedEntitiesShowInTheDatabaseWithAllTheirRows() {
        new LiveEdits(APP).make();
    }
}
