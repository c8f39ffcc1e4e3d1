package org.acme;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same tests against the application as it is packaged. */
@QuarkusIntegrationTest
class BookResourceIT extends BookResourceTest {
}
