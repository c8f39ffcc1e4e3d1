package io.quarkiverse.hyperstack.deployment.entity.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.deployment.entity.first.Apple;
import io.quarkiverse.hyperstack.deployment.entity.second.Pear;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.QuarkusUnitTest;

class StructuresOnSqliteTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar
                    .addClasses(Apple.class, Pear.class, Garden.class, Kind.class, BeforeTheStart.class))
            .overrideConfigKey("quarkus.application.name", "fruits")
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.reports.db-kind", "sqlite")
            .overrideConfigKey("quarkus.hibernate-orm.\"apples\".datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.\"apples\".packages", Apple.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"pears\".datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.\"pears\".packages", Pear.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"gardens\".datasource", "reports")
            .overrideConfigKey("quarkus.hibernate-orm.\"gardens\".packages", Garden.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"gardens\".database.default-schema", "main")
            .overrideConfigKey("quarkus.hibernate-orm.\"gardens\".physical-naming-strategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

    @Inject
    BeforeTheStart before;

    @Inject
    DesiredStructures structures;

    @Inject
    AgroalDataSource fruits;

    @Inject
    @DataSource("reports")
    AgroalDataSource gardens;

    @Test
    void twoUnitsOfADatasourceAreOneStructure() throws SQLException {
        assertThat(before.structure("<default>").script().statements()).anyMatch(sql -> sql.startsWith("create table Apple"))
                .anyMatch(sql -> sql.startsWith("create table Pear"));
        assertThat(structures.declaredBy("<default>")).containsExactly("apples", "pears");
        before.isTheSameNow("<default>");
        before.isWhatTheStartMade("<default>", fruits);
    }

    @Test
    void theStructureOfANamedDatasourceIsWhatTheStartWants() throws SQLException {
        assertThat(before.structure("reports").script().statements()).anyMatch(sql -> sql.contains("largest_area"));
        assertThat(before.structure("reports").hints().tables().toString()).contains("yard");
        assertThat(structures.declaredBy("reports")).containsExactly("gardens");
        before.isTheSameNow("reports");
        before.isWhatTheStartWanted("reports", gardens, "fruits/gardens");
        before.isWhatTheStartMade("reports", gardens);
    }

    @Test
    void aDatasourceWithoutAUnitHasNoStructure() {
        assertThat(structures.of("nobody's")).isEmpty();
        assertThat(structures.declaredBy("nobody's")).isEmpty();
        before.isTheSameNow("nobody's");
    }
}
