package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkus.agroal.runtime.AgroalDataSourceSupport;
import io.quarkus.agroal.runtime.DataSourcesJdbcRuntimeConfig;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.datasource.runtime.DataSourcesRuntimeConfig;
import io.quarkus.flyway.runtime.FlywayContainerProducer;

/** The datasources of an application that has not started, each with the Flyway that its configuration describes. */
public final class MigrationDatabases {

    private static final Comparator<String> DEFAULT_FIRST = Comparator
            .comparing((String name) -> !DataSourceUtil.isDefault(name)).thenComparing(Comparator.naturalOrder());

    private final AgroalDataSourceSupport support;
    private final ApplicationCheck check;
    private final Function<String, FileSettings> settings;
    private final Map<String, String> drivers;

    /**
     * @param kinds the kind of database of each datasource, by its name
     * @param drivers the class of the JDBC driver of each datasource, by its name
     * @param check throws when what is configured does not fit the application
     */
    public MigrationDatabases(Map<String, String> kinds, Map<String, String> drivers, ApplicationCheck check) {
        this(kinds, drivers, check, name -> new FileSettings(Optional.empty(), Duration.ZERO));
    }

    /**
     * @param kinds the kind of database of each datasource, by its name
     * @param drivers the class of the JDBC driver of each datasource, by its name
     * @param check throws when what is configured does not fit the application
     * @param settings what is configured for the files of a datasource
     */
    public MigrationDatabases(Map<String, String> kinds, Map<String, String> drivers, ApplicationCheck check,
            Function<String, FileSettings> settings) {
        this.check = check;
        this.settings = settings;
        this.drivers = Map.copyOf(drivers);
        Map<String, AgroalDataSourceSupport.Entry> entries = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> entries.put(name, new AgroalDataSourceSupport.Entry(name, kind, Optional.empty(),
                drivers.get(name), DataSourceUtil.isDefault(name))));
        this.support = new AgroalDataSourceSupport(false, false, entries);
    }

    /**
     * The datasources that are active and have a URL.
     *
     * @return their names, {@code <default>} first, then by name; at least one
     * @throws HyperstackException when an address does not fit the application, or no datasource has one
     */
    public List<String> names() {
        check.addresses();
        return names(MigrationDatabases::hasAddress);
    }

    /**
     * The datasources that are active and have a URL, or a server for scratch databases, which is enough to look at files.
     *
     * @return their names, {@code <default>} first, then by name; at least one
     * @throws HyperstackException as {@link #names()} does
     */
    public List<String> namesForFiles() {
        check.addresses();
        return names(name -> hasAddress(name) || scratchAddress(name).isPresent());
    }

    private List<String> names(Predicate<String> usable) {
        List<String> names = active().stream().filter(usable).sorted(DEFAULT_FIRST).toList();
        if (names.isEmpty() && !support.entries.isEmpty()) {
            throw new HyperstackException(Problem.DATABASE_ADDRESS_MISSING,
                    "No active datasource of this application has an address (" + String.join(", ", support.entries.keySet())
                            + ")",
                    "set DATABASE_URL or quarkus.datasource.jdbc.url");
        }
        return names;
    }

    /**
     * For a datasource without migrations: there may be some for another kind of database.
     *
     * @param name one of {@link #names()}
     * @throws HyperstackException {@link Problem#FILES_OF_OTHER_KIND}
     */
    public void requireFilesOfKind(String name) {
        check.filesOfKind(name);
    }

    /**
     * For a command that is meant for all datasources: the default one must not be passed over in silence. Named ones
     * without a URL are switched off, as Quarkus does at a start.
     *
     * @throws HyperstackException {@link Problem#DATABASE_ADDRESS_MISSING} when the default datasource is active without a URL
     */
    public void requireAddressOfDefault() {
        if (active().stream().anyMatch(name -> DataSourceUtil.isDefault(name) && !hasAddress(name))) {
            throw new HyperstackException(Problem.DATABASE_ADDRESS_MISSING, "The default datasource has no address",
                    "set DATABASE_URL or quarkus.datasource.jdbc.url, or name another one with --datasource");
        }
    }

    private List<String> active() {
        DataSourcesRuntimeConfig config = EarlyDatasources.config(DataSourcesRuntimeConfig.class);
        return support.entries.keySet().stream().filter(name -> config.dataSources().get(name).active().orElse(true)).toList();
    }

    private static boolean hasAddress(String name) {
        return EarlyDatasources.config(DataSourcesJdbcRuntimeConfig.class).dataSources().get(name).jdbc().url().isPresent();
    }

    /**
     * The configured passwords, so that they can be kept out of what is printed.
     *
     * @return in no order
     */
    public List<String> secrets() {
        Stream<String> configured = EarlyDatasources.config(DataSourcesRuntimeConfig.class).dataSources().values().stream()
                .flatMap(d -> d.password().stream());
        Stream<String> scratched = support.entries.keySet().stream().flatMap(name -> scratchAddress(name).stream())
                .flatMap(MigrationDatabases::password);
        return Stream.concat(configured, scratched).toList();
    }

    /** What is no address has no password that could be told from the rest of it. */
    private static Stream<String> password(String address) {
        try {
            return DatabaseUrl.parse(address).password().stream();
        } catch (HyperstackException e) {
            return Stream.of(address);
        }
    }

    /**
     * Where scratch databases are made.
     *
     * @param name one of {@link #names()}
     * @return an address, which may hold a password; empty when the datasource's own server does
     */
    public Optional<String> scratchAddress(String name) {
        return settings.apply(name).scratchAddress();
    }

    /**
     * How long a generated file waits for a lock.
     *
     * @param name one of {@link #names()}
     * @return zero for as long as it takes
     */
    public Duration lockTimeout(String name) {
        return settings.apply(name).lockTimeout();
    }

    /**
     * Opens one of them without Flyway. No connection is made yet.
     *
     * @param name one of {@link #names()}
     * @return the datasource, to be closed
     */
    public OpenDatasource openPlain(String name) {
        return new OpenDatasource(new EarlyDatasources(support).open(name));
    }

    /**
     * Opens one of them. No connection is made yet.
     *
     * @param name one of {@link #names()}
     * @return the database, to be closed
     * @throws HyperstackException {@link Problem#MIGRATIONS_OFF} when the application is built without Flyway
     */
    public MigrationDatabase open(String name) {
        InstanceHandle<FlywayContainerProducer> producer = Arc.container().instance(FlywayContainerProducer.class);
        if (!producer.isAvailable()) {
            throw new HyperstackException(Problem.MIGRATIONS_OFF, "Flyway is switched off in this application",
                    "build it without quarkus.flyway.enabled=false");
        }
        boolean standIn = !hasAddress(name) && scratchAddress(name).isPresent();
        AgroalDataSource source = standIn
                ? ScratchOnly.open(scratchAddress(name).orElseThrow(), drivers.get(name))
                : new EarlyDatasources(support).open(name);
        try {
            return new MigrationDatabase(name, source,
                    new Migrations(producer.get().createFlyway(source, name, true, false).getFlyway()), standIn);
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }
}
