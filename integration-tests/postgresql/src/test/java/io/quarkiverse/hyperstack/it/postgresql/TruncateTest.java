package io.quarkiverse.hyperstack.it.postgresql;

import io.quarkiverse.hyperstack.it.shop.tests.TruncateContract;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Each method with tables of its own. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, initArgs = @ResourceArg(name = "quarkus.hyperstack.truncate", value = "true"))
class TruncateTest implements TruncateContract {
}
