package io.quarkiverse.hyperstack.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * Where Quarkus calls us before each method of a {@code @QuarkusTest}, and before the methods of the test that are annotated
 * with {@code @BeforeEach}. An application that runs in another process, as with {@code @QuarkusIntegrationTest}, is not
 * reached.
 */
public final class TruncatingCallback implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            TestDatabases databases = container.instance(TestDatabases.class).get();
            if (databases != null) {
                databases.prepare();
            }
        }
    }
}
