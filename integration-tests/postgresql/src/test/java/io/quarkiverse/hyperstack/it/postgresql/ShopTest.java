package io.quarkiverse.hyperstack.it.postgresql;

import io.quarkiverse.hyperstack.it.shop.tests.ConstraintContract;
import io.quarkiverse.hyperstack.it.shop.tests.CrudContract;
import io.quarkiverse.hyperstack.it.shop.tests.DesiredContract;
import io.quarkiverse.hyperstack.it.shop.tests.LoaderContract;
import io.quarkiverse.hyperstack.it.shop.tests.ModelContract;
import io.quarkiverse.hyperstack.it.shop.tests.OrderContract;
import io.quarkiverse.hyperstack.it.shop.tests.StructureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The shop on PostgreSQL, in the test profile. */
@QuarkusTest
@WithTestResource(PostgresServer.class)
class ShopTest
        implements
            CrudContract,
            ConstraintContract,
            OrderContract,
            ModelContract,
            StructureContract,
            DesiredContract,
            LoaderContract,
            OwnTypesContract {
}
