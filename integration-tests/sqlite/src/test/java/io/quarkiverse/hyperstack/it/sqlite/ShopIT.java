package io.quarkiverse.hyperstack.it.sqlite;

import io.quarkiverse.hyperstack.it.shop.tests.ConstraintContract;
import io.quarkiverse.hyperstack.it.shop.tests.CrowdContract;
import io.quarkiverse.hyperstack.it.shop.tests.CrudContract;
import io.quarkiverse.hyperstack.it.shop.tests.LoaderContract;
import io.quarkiverse.hyperstack.it.shop.tests.ModelContract;
import io.quarkiverse.hyperstack.it.shop.tests.OrderContract;
import io.quarkiverse.hyperstack.it.shop.tests.StructureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged shop in production mode, and many clients at once. */
@QuarkusIntegrationTest
@WithTestResource(FreshFile.class)
class ShopIT
        implements
            CrudContract,
            ConstraintContract,
            OrderContract,
            ModelContract,
            StructureContract,
            LoaderContract,
            CrowdContract {

    @Override
    public int rowsToLoad() {
        return 1000;
    }
}
