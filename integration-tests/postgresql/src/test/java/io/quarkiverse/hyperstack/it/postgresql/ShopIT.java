package io.quarkiverse.hyperstack.it.postgresql;

import io.quarkiverse.hyperstack.it.shop.tests.ConstraintContract;
import io.quarkiverse.hyperstack.it.shop.tests.CrudContract;
import io.quarkiverse.hyperstack.it.shop.tests.LoaderContract;
import io.quarkiverse.hyperstack.it.shop.tests.ModelContract;
import io.quarkiverse.hyperstack.it.shop.tests.OrderContract;
import io.quarkiverse.hyperstack.it.shop.tests.StructureContract;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged shop on PostgreSQL in production mode. */
@QuarkusIntegrationTest
@WithTestResource(value = PostgresServer.class, initArgs = @ResourceArg(name = "quarkus.hyperstack.synchronize", value = "true"))
class ShopIT
        implements
            CrudContract,
            ConstraintContract,
            OrderContract,
            ModelContract,
            StructureContract,
            LoaderContract,
            OwnTypesContract {

    @Override
    public int rowsToLoad() {
        return 1000;
    }
}
