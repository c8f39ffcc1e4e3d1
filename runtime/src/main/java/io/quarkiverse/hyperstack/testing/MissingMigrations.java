package io.quarkiverse.hyperstack.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.QuietFlyway;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.migration.StartedDatabases;
import io.quarkiverse.hyperstack.migration.check.Checked;
import io.quarkiverse.hyperstack.migration.check.Checker;
import io.quarkiverse.hyperstack.migration.check.Discrepancy;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig;
import io.quarkiverse.hyperstack.runtime.ScratchServers;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.smallrye.config.SmallRyeConfig;

/** What the migration files of an application that is being tested lack. */
@Singleton
public class MissingMigrations {

    private static final String FIX = " Fix: run migrate generate, read the new file, and commit it.";

    private final Instance<DesiredStructures> structures;

    /**
     * @param structures what the entities want
     */
    @Inject
    MissingMigrations(@Any Instance<DesiredStructures> structures) {
        this.structures = structures;
    }

    void assertNothingMissing() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        List<String> names = config.getOptionalValue(BuiltApplication.KEY, String.class).map(BuiltApplication::decode).stream()
                .flatMap(built -> built.datasources().stream()).map(BuiltApplication.Datasource::name)
                .filter(name -> !structures.get().declaredBy(name).isEmpty()).toList();
        List<String> missing = names.stream().flatMap(name -> missing(name).stream()).toList();
        if (names.isEmpty()) {
            throw new AssertionError("No entity is mapped to any datasource, so no migration could be missing. Fix: map an"
                    + " entity, or remove the assertion.");
        }
        require(missing);
    }

    void assertNothingMissing(String datasource) {
        if (structures.get().declaredBy(datasource).isEmpty()) {
            throw new AssertionError("No entity is mapped to datasource " + datasource
                    + ", so no migration could be missing. Fix: name a datasource with entities.");
        }
        require(missing(datasource));
    }

    private static void require(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new AssertionError(String.join("\n", missing));
        }
    }

    /** In a transaction of the test nothing would be seen of other schemas, and nothing could be rolled back. */
    private List<String> missing(String datasource) {
        StartedDatabase database = StartedDatabases.of(datasource)
                .orElseThrow(() -> new AssertionError("Datasource " + datasource + " or its Flyway is not active."));
        Desired desired = structures.get().of(datasource).orElseThrow();
        if (!database.migrations().exist()) {
            return List.of(statements("There are no migration files for datasource " + datasource
                    + ". The entities need", desired.script().statements()) + FIX);
        }
        Checked checked;
        try (QuietFlyway quiet = new QuietFlyway()) {
            Checker checker = new Checker(new Workbench(database.migrations(), database.jdbcUrl(), server(database)),
                    Numbers.none());
            checked = OutsideTransaction.call(() -> checker.check(Optional.of(desired), file -> false));
        } catch (HyperstackException e) {
            throw new AssertionError("The migration files of datasource " + datasource + ": " + e.getMessage(), e);
        }
        List<String> problems = new ArrayList<>();
        if (!checked.missing().isEmpty()) {
            problems.add(statements("The migration files of datasource " + datasource + " lack",
                    checked.missing().stream().map(step -> step.sql() + ";  -- " + step.reason()).toList()) + FIX);
        }
        checked.discrepancies().stream().filter(one -> one.problem() != Problem.FILES_DISAGREE).map(Discrepancy::message)
                .forEach(problems::add);
        return problems;
    }

    private static String statements(String what, List<String> statements) {
        return Stream.concat(
                Stream.of(what + " " + statements.size() + (statements.size() == 1 ? " statement:" : " statements:")),
                statements.stream().map(statement -> "  " + statement.strip())).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static ConnectionSource server(StartedDatabase database) {
        return new ScratchServers(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)
                .getConfigMapping(HyperstackRuntimeConfig.class)).of(database);
    }
}
