package io.quarkiverse.hyperstack.deployment.benchmark;

import java.io.IOException;
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

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A full look at a thousand tables on PostgreSQL, in turns with Hibernate's {@code update}; neither has anything to do. */
class PlanBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 7);

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
        hibernate.create(script);
        CreationScript wanted = new CreationScript(script);
        System.out.printf(Locale.ROOT, "BENCHMARK creating everything: %d statements, %.0f ms%n", script.size(),
                millis(() -> engine.apply(() -> DriverManager.getConnection(url), wanted)));
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("analyze");
        }
        List<Double> updates = new ArrayList<>();
        List<Double> scripts = new ArrayList<>();
        List<Double> plans = new ArrayList<>();
        for (int i = -2; i < ROUNDS; i++) {
            double update = millis(hibernate::update);
            script.clear();
            double written = millis(() -> hibernate.create(script));
            double planned = millis(() -> requireNothing(engine.plan(() -> DriverManager.getConnection(url), wanted)));
            System.out.printf(Locale.ROOT, "BENCHMARK round %d: update %.0f ms, script %.0f ms, plan %.0f ms%n", i, update,
                    written,
                    planned);
            if (i >= 0) {
                updates.add(update);
                scripts.add(written);
                plans.add(written + planned);
            }
        }
        System.out.printf(Locale.ROOT,
                "BENCHMARK %d tables on PostgreSQL: Hibernate's update %.0f ms, ours %.0f ms (%.0f ms of it for the script): ratio %.2f%n",
                ManyEntities.TABLES, median(updates), median(plans), median(scripts), median(plans) / median(updates));
    }

    private static void requireNothing(Plan plan) {
        if (!plan.isEmpty() || !plan.unhandled().isEmpty()) {
            throw new IllegalStateException("Nothing was to be done: " + plan);
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
