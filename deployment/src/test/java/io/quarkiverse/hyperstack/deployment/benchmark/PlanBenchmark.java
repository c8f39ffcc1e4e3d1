package io.quarkiverse.hyperstack.deployment.benchmark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Full plans for a thousand tables on PostgreSQL, in turns with Hibernate's {@code update}, which has nothing to do: one by an
 * owner who synchronized before and wants one more column now, and one by somebody of whom nothing is remembered.
 */
class PlanBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 7);

    private static final Rules OWNER = Rules.of("benchmark", DataLoss.REFUSE);

    private final List<String> script = new ArrayList<>();

    @Test
    void fullLookAndUpdate() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setOutputRedirector(ProcessBuilder.Redirect.DISCARD).start();
                URLClassLoader classes = new URLClassLoader(new URL[]{ManyEntities.compiled().toUri().toURL()},
                        PlanBenchmark.class.getClassLoader())) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            try (StandardServiceRegistry services = new StandardServiceRegistryBuilder(
                    new BootstrapServiceRegistryBuilder().applyClassLoader(classes).build())
                    .applySetting("hibernate.connection.url", url).build()) {
                measure(url, services, metadata(services, classes));
            }
        }
    }

    private static Metadata metadata(StandardServiceRegistry services, ClassLoader classes) {
        MetadataSources sources = new MetadataSources(services);
        for (int i = 0; i < ManyEntities.TABLES; i++) {
            sources.addAnnotatedClassName(ManyEntities.PACKAGE + ".Thing" + i);
        }
        return sources.buildMetadata();
    }

    private void measure(String url, StandardServiceRegistry services, Metadata metadata) throws SQLException {
        Hibernate hibernate = new Hibernate(services, metadata);
        Synchronizer engine = Synchronizer.forJdbcUrl(url);
        ConnectionSource database = pool(services);
        hibernate.create(script);
        CreationScript wanted = new CreationScript(script);
        System.out.printf(Locale.ROOT, "BENCHMARK creating everything: %d statements, %.0f ms%n", script.size(),
                millis(() -> engine.apply(database, Desired.of(wanted), OWNER)));
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("analyze");
        }
        List<Double> updates = new ArrayList<>();
        List<Double> scripts = new ArrayList<>();
        List<Double> plans = new ArrayList<>();
        List<Double> strangers = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        try (ProcessorTime time = new ProcessorTime(url)) {
            for (int i = -2; i < ROUNDS; i++) {
                double begin = time.millis();
                double update = millis(hibernate::update);
                double between = time.millis();
                script.clear();
                double written = millis(() -> hibernate.create(script));
                double planned = millis(() -> requireSteps(1, engine.plan(database, Desired.of(withOneMoreColumn()), OWNER)));
                double end = time.millis();
                System.out.printf(Locale.ROOT, "BENCHMARK round %d: update %.0f ms, script %.0f ms, plan %.0f ms;"
                        + " processor time: update %.0f ms, script and plan %.0f ms%n", i, update, written, planned,
                        between - begin, end - between);
                if (i >= 0) {
                    updates.add(update);
                    scripts.add(written);
                    plans.add(written + planned);
                    cpu.add((end - between) / (between - begin));
                }
            }
        }
        // Last, because each of them leaves the rows of a thousand scratch tables in the catalogs until the next VACUUM.
        for (int i = 0; i < ROUNDS; i++) {
            strangers.add(median(scripts) + millis(() -> requireSteps(0, engine.plan(database, wanted))));
        }
        System.out.printf(Locale.ROOT,
                "BENCHMARK %d tables on PostgreSQL: Hibernate's update %.0f ms; script %.0f ms; with one more column, script"
                        + " included, %.0f ms: ratio %.2f, of processor time %.2f; nothing remembered %.0f ms: ratio %.2f%n",
                ManyEntities.TABLES, median(updates), median(scripts), median(plans), median(plans) / median(updates),
                median(cpu), median(strangers), median(strangers) / median(updates));
    }

    /** Of the pool that Hibernate's update takes its connection from: at a start, both find one that is open. */
    private static ConnectionSource pool(StandardServiceRegistry services) {
        ConnectionProvider provider = services.requireService(ConnectionProvider.class);
        return () -> {
            Connection connection = provider.getConnection();
            connection.setAutoCommit(true);
            return (Connection) Proxy.newProxyInstance(PlanBenchmark.class.getClassLoader(), new Class<?>[]{Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            provider.closeConnection(connection);
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
    }

    private CreationScript withOneMoreColumn() {
        List<String> statements = new ArrayList<>(script);
        int index = statements.size() / 2;
        while (!statements.get(index).startsWith("create table")) {
            index--;
        }
        statements.set(index, statements.get(index).replaceFirst("\\(", "(one_more text, "));
        return new CreationScript(statements);
    }

    private static void requireSteps(int number, Plan plan) {
        if (plan.steps().size() != number || !plan.unhandled().isEmpty()) {
            throw new IllegalStateException(number + " steps were to be done: " + plan);
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private record Hibernate(StandardServiceRegistry services, Metadata metadata) {

        void update() {
            tool().getSchemaMigrator(Map.of()).doMigration(metadata, options(), ContributableMatcher.ALL,
                    new Target(EnumSet.of(TargetType.DATABASE), null));
        }

        void create(List<String> statements) {
            tool().getSchemaCreator(Map.of()).doCreation(metadata, options(), ContributableMatcher.ALL, new Source(),
                    new Target(EnumSet.of(TargetType.SCRIPT), new Statements(statements)));
        }

        private SchemaManagementTool tool() {
            return services.requireService(SchemaManagementTool.class);
        }

        private ExecutionOptions options() {
            return SchemaManagementToolCoordinator.buildExecutionOptions(Map.of(), ExceptionHandlerHaltImpl.INSTANCE);
        }
    }

    private record Target(EnumSet<TargetType> getTargetTypes,
            ScriptTargetOutput getScriptTargetOutput) implements TargetDescriptor {
    }

    private record Statements(List<String> statements) implements ScriptTargetOutput {

        @Override
        public void prepare() {
            // nothing to open
        }

        @Override
        public void accept(String command) {
            statements.add(command.replaceFirst(";\\s*$", ""));
        }

        @Override
        public void release() {
            // nothing to close
        }
    }

    private record Source() implements SourceDescriptor {

        @Override
        public SourceType getSourceType() {
            return SourceType.METADATA;
        }

        @Override
        public ScriptSourceInput getScriptSourceInput() {
            return null;
        }
    }
}
