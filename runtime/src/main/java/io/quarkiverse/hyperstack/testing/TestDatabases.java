package io.quarkiverse.hyperstack.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.entity.FactoryMemory;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig.TruncateConfig;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.Truncation;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.smallrye.config.SmallRyeConfig;

/** The databases of an application that is being tested, each as a test method is to find it. */
@Singleton
public class TestDatabases {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    private final Instance<DesiredStructures> structures;
    private final FactoryMemory memory;
    private final Instance<Seeds> seeds;
    private @Nullable List<Emptied> emptied;
    private boolean seeded;

    /**
     * @param structures what the entities declare; nothing without Hibernate
     * @param memory what Hibernate keeps
     * @param seeds the seeds of the application
     */
    @Inject
    TestDatabases(@Any Instance<DesiredStructures> structures, FactoryMemory memory, @Any Instance<Seeds> seeds) {
        this.structures = structures;
        this.memory = memory;
        this.seeds = seeds;
    }

    /** A datasource whose tables are emptied. */
    private record Emptied(Datasource datasource, Truncation truncation) {
    }

    /**
     * Empties the tables of each datasource that is configured so.
     *
     * @throws HyperstackException when a database refuses
     */
    public synchronized void prepare() {
        List<Emptied> all = emptied;
        if (all == null) {
            all = find();
            emptied = all;
        }
        if (all.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        List<Emptied> each = all;
        OutsideTransaction.call(() -> {
            each.forEach(TestDatabases::empty);
            memory.clear();
            if (seeded && seeds.isResolvable()) {
                seeds.get().run();
            }
            return true;
        });
        LOG.debugf("Emptying the tables took %d microseconds", (System.nanoTime() - start) / 1_000);
    }

    private static void empty(Emptied emptied) {
        try {
            List<String> tables = emptied.truncation().run();
            LOG.debugf("Emptied in %s: %s", emptied.datasource().title(), tables);
        } catch (HyperstackException e) {
            throw new HyperstackException(e.problem(), "In " + emptied.datasource().title() + ", " + e.what(), e.fix(), e);
        }
    }

    private List<Emptied> find() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        Optional<BuiltApplication> built = config.getOptionalValue(BuiltApplication.KEY, String.class)
                .map(BuiltApplication::decode);
        if (built.isEmpty() || structures.isUnsatisfied()) {
            return List.of();
        }
        HyperstackRuntimeConfig hyperstack = config.getConfigMapping(HyperstackRuntimeConfig.class);
        List<Emptied> found = new ArrayList<>();
        for (Datasource datasource : built.get().datasources()) {
            TruncateConfig truncate = hyperstack.datasources().get(datasource.name()).truncate();
            if (truncate.enabled()) {
                seeded |= truncate.seed();
                AgroalDataSourceUtil.dataSourceIfActive(datasource.name())
                        .ifPresent(source -> found.add(new Emptied(datasource, truncation(datasource, source))));
            }
        }
        return found;
    }

    private Truncation truncation(Datasource datasource, AgroalDataSource source) {
        String url = source.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration().jdbcUrl();
        return new Truncation(url, source::getConnection, structures.get().names(datasource.name()));
    }
}
