package io.quarkiverse.hyperstack.seed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.quarkus.arc.Arc;

/** The seeds of an application whose beans and whose Hibernate are there: for each datasource its script, then its methods. */
public class Seeds {

    private final SeedMethods methods;

    /**
     * @param methods what the build has found
     */
    public Seeds(SeedMethods methods) {
        this.methods = methods;
    }

    /**
     * Runs all seeds of all datasources as on a database that never saw them: what is to run once runs too.
     *
     * @return how many statements and methods were run
     * @throws HyperstackException when one fails; those before it stay
     */
    public int run() {
        int count = 0;
        for (String datasource : datasources()) {
            SeedDatabase database = database(datasource).orElseThrow();
            count += run(datasource, database, true, sown -> {
            });
        }
        return count;
    }

    /**
     * Runs the seeds of a datasource, except what is to run once and has.
     *
     * @param datasource one of {@link #datasources()}
     * @param listener told of each seed when it has run
     * @throws HyperstackException when one fails; those before it stay
     */
    public void run(String datasource, Consumer<Sown> listener) {
        SeedDatabase database = database(datasource).orElseThrow();
        run(datasource, database, false, listener);
        database.settle();
    }

    /**
     * The same on a database of which a start has made the structure. When it fails, the next start tries again.
     *
     * @param datasource one of {@link #datasources()}
     * @param listener told of each seed when it has run
     * @throws HyperstackException when one fails; those before it stay
     */
    public void runFirst(String datasource, Consumer<Sown> listener) {
        database(datasource).orElseThrow().owe();
        run(datasource, listener);
    }

    /**
     * Whether a start has made the structure and its seeds have failed.
     *
     * @param datasource one of {@link #datasources()}
     * @return true when they have still to run
     */
    public boolean areOwed(String datasource) {
        return database(datasource).orElseThrow().isOwed();
    }

    /**
     * The active datasources that have seeds.
     *
     * @return their names, {@code <default>} first, then by name
     */
    public List<String> datasources() {
        return application().stream().flatMap(application -> application.datasources().stream())
                .map(BuiltApplication.Datasource::name).filter(Seeds::areFor).filter(name -> database(name).isPresent())
                .sorted().toList();
    }

    /**
     * Whether a datasource has seeds. Touches no database, and may be asked before anything has started.
     *
     * @param datasource its name
     * @return true when there is a script or a method
     */
    public static boolean areFor(String datasource) {
        return SeedScript.of(datasource).isPresent()
                || !Arc.container().instance(SeedMethods.class).get().of(datasource).isEmpty();
    }

    private int run(String datasource, SeedDatabase database, boolean again, Consumer<Sown> listener) {
        int count = 0;
        Optional<SeedScript> script = SeedScript.of(datasource);
        if (script.isPresent()) {
            count += told(database.run(script.get()), listener);
        }
        for (SeedMethod method : methods.of(datasource)) {
            count += told(database.run(method, again), listener);
        }
        return count;
    }

    private static int told(Sown sown, Consumer<Sown> listener) {
        listener.accept(sown);
        return sown.count();
    }

    private static Optional<SeedDatabase> database(String datasource) {
        return AgroalDataSourceUtil.dataSourceIfActive(datasource)
                .map(source -> new SeedDatabase(datasource, source, Clock.systemUTC()));
    }

    private static Optional<BuiltApplication> application() {
        return ConfigProvider.getConfig().getOptionalValue(BuiltApplication.KEY, String.class).map(BuiltApplication::decode);
    }
}
