package io.quarkiverse.hyperstack.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.hibernate.boot.Metadata;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.hibernate.tool.schema.spi.SchemaMigrator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.gate.MissingValueException;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/** What {@code update} does: the schema engine brings the database to the structure of the entities, or writes down how. */
final class SynchronizingMigrator implements SchemaMigrator {

    private static final Logger LOG = Logger.getLogger(SynchronizingMigrator.class);
    private static final int CHANGES_IN_THE_LOG = 5;

    private final HibernateSchemaManagementTool tool;
    private final LiveDatabase database;
    private final Policy policy;

    /**
     * @param tool for creation scripts and targets
     * @param database the database to change
     * @param policy how far it may go
     */
    SynchronizingMigrator(HibernateSchemaManagementTool tool, LiveDatabase database, Policy policy) {
        this.tool = tool;
        this.database = database;
        this.policy = policy;
    }

    @Override
    public void doMigration(Metadata metadata, ExecutionOptions options, ContributableMatcher contributors,
            TargetDescriptor targets) {
        long start = System.nanoTime();
        try {
            EnumSet<TargetType> types = EnumSet.copyOf(targets.getTargetTypes());
            if (types.remove(TargetType.DATABASE)) {
                synchronize(metadata, options, contributors);
                warnOfImport(options.getConfigurationValues());
            }
            if (!types.isEmpty()) {
                write(EntityScript.of(metadata, options, contributors, tool), options,
                        new WithoutDatabase(types, targets.getScriptTargetOutput()));
            }
            LOG.debugf("Synchronizing took %d microseconds", (System.nanoTime() - start) / 1_000);
        } catch (HyperstackException e) {
            throw RefusedStart.of(e instanceof MissingValueException question
                    ? MissingValues.inWordsOfEntities(question, EntityScript.attributes(metadata, options, tool))
                    : e);
        }
    }

    /** A build that has synchronized this database before need not work out what it wants. */
    private void synchronize(Metadata metadata, ExecutionOptions options, ContributableMatcher contributors) {
        Synchronizer engine = Synchronizer.forJdbcUrl(database.jdbcUrl());
        String owner = policy.rules().owner();
        if (policy.build() == null || owner == null) {
            synchronize(engine, EntityScript.of(metadata, options, contributors, tool));
            return;
        }
        String source = Source.fingerprint(policy.build(), metadata, options.getConfigurationValues());
        FirstRows rows = FirstRows.of(metadata, contributors, EntityScript.context(metadata, options, tool), List.of());
        Optional<Plan> nothing = engine.unchanged(database.connections(), policy.rules(), source, rows.tables());
        if (nothing.isPresent()) {
            report(nothing.get());
            return;
        }
        EntityScript script = EntityScript.of(metadata, options, contributors, tool);
        synchronize(engine, script);
        engine.remember(database.connections(), script.desired(), owner, source);
    }

    private void synchronize(Synchronizer engine, EntityScript script) {
        long start = System.nanoTime();
        Optional<Plan> nothing = engine.unchanged(database.connections(), script.desired(), policy.rules(),
                script.firstRows().tables());
        if (nothing.isPresent()) {
            report(nothing.get());
            return;
        }
        Plan plan = engine.apply(database.connections(), script.desired(), policy.rules());
        script.firstRows().insertInto(database.connections(), !plan.isEmpty());
        if (!plan.isEmpty()) {
            LOG.infof("The database follows the entities: %s (%d ms)", changes(plan), (System.nanoTime() - start) / 1_000_000);
        }
        plan.notes().forEach(LOG::info);
        report(plan);
    }

    private void report(Plan plan) {
        plan.unhandled().forEach(difference -> LOG.warnf("Not synchronized: %s", difference));
        if (policy.alone() && !plan.undeclaredTables().isEmpty()) {
            LOG.infof("Left alone: no entity declares %s",
                    plan.undeclaredTables().stream().map(table -> "table " + table).collect(Collectors.joining(", ")));
        }
    }

    /** Quarkus sets {@code import.sql} outside of production when the file is there; {@code update} never runs it. */
    private static void warnOfImport(Map<String, Object> settings) {
        Object files = settings.get(SchemaToolingSettings.JAKARTA_HBM2DDL_LOAD_SCRIPT_SOURCE);
        if (files != null) {
            LOG.warnf("Not run: %s; it belongs to quarkus.hibernate-orm.schema-management.strategy=drop-and-create", files);
        }
    }

    private static String changes(Plan plan) {
        List<String> changes = plan.summary();
        String shown = changes.stream().limit(CHANGES_IN_THE_LOG).collect(Collectors.joining(", "));
        int more = changes.size() - CHANGES_IN_THE_LOG;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private void write(EntityScript script, ExecutionOptions options, TargetDescriptor targets) {
        Plan plan = Synchronizer.forJdbcUrl(database.jdbcUrl()).plan(database.connections(), script.desired(),
                policy.rules());
        Map<String, Object> settings = options.getConfigurationValues();
        for (GenerationTarget target : tool.buildGenerationTargets(targets, tool.resolveJdbcContext(settings), settings,
                true)) {
            target.prepare();
            plan.steps().forEach(step -> target.accept(step.sql()));
            target.release();
        }
    }

    /** The targets that are only written to. */
    private record WithoutDatabase(EnumSet<TargetType> getTargetTypes,
            @Nullable ScriptTargetOutput getScriptTargetOutput) implements TargetDescriptor {
    }
}
