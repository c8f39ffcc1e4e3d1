package io.quarkiverse.hyperstack.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Any;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.flyway.runtime.FlywayContainer;

/** The datasources of an application that starts or runs, and what they wait for. */
public final class StartedDatabases {

    private StartedDatabases() {
    }

    /**
     * Looks at each database once.
     *
     * @return those with pending migrations, by name. A database that is ahead of the application waits for nothing; those
     *         that Flyway migrates at every start, and those that are synchronized with the entities, are left out
     */
    public static List<PendingFiles> pending() {
        return pending(disagreement -> {
        });
    }

    /** Looks at each database once, and tells of files that disagree with it and are in nobody's way. */
    static List<PendingFiles> pending(Consumer<HyperstackException> disagreeing) {
        List<PendingFiles> found = new ArrayList<>();
        for (InstanceHandle<FlywayContainer> handle : Arc.container().listAll(FlywayContainer.class, Any.Literal.INSTANCE)) {
            if (!handle.getBean().isActive()) {
                continue;
            }
            FlywayContainer container = handle.get();
            if (!container.isMigrateAtStart() && !isSynchronized(container.getDataSourceName())) {
                look(container, found, disagreeing);
            }
        }
        found.sort(Comparator.comparing(PendingFiles::datasource));
        return found;
    }

    /**
     * One of them.
     *
     * @param datasource its name
     * @return empty when it is inactive, or Flyway is
     */
    public static Optional<StartedDatabase> of(String datasource) {
        for (InstanceHandle<FlywayContainer> handle : Arc.container().listAll(FlywayContainer.class, Any.Literal.INSTANCE)) {
            if (handle.getBean().isActive() && handle.get().getDataSourceName().equals(datasource)) {
                Flyway flyway = handle.get().getFlyway();
                DataSource source = flyway.getConfiguration().getDataSource();
                return DatasourceUrl.of(source)
                        .map(url -> new StartedDatabase(datasource, new Migrations(flyway), url, source::getConnection));
            }
        }
        return Optional.empty();
    }

    private static void look(FlywayContainer container, List<PendingFiles> found,
            Consumer<HyperstackException> disagreeing) {
        Migrations migrations = new Migrations(container.getFlyway());
        List<MigrationRow> rows = migrations.exist() ? migrations.status() : List.of();
        rows.stream().filter(row -> !row.state().isUnfinished()).forEach(row -> row.disagreement().ifPresent(disagreeing));
        List<String> files = rows.stream().filter(row -> row.state().isUnfinished()).map(StartedDatabases::shown).toList();
        if (!files.isEmpty()) {
            String address = DatasourceUrl.of(container.getFlyway().getConfiguration().getDataSource())
                    .map(DatasourceUrl::shown).orElse("");
            found.add(new PendingFiles(container.getDataSourceName(), address, files));
        }
    }

    private static String shown(MigrationRow row) {
        return row.state() == FileState.PENDING ? row.file() : row.file() + " (" + row.state().text() + ")";
    }

    private static boolean isSynchronized(String datasource) {
        String name = DataSourceUtil.isDefault(datasource) ? "" : "\"" + datasource + "\".";
        return ConfigProvider.getConfig().getOptionalValue("quarkus.hyperstack." + name + "synchronize", Boolean.class)
                .orElse(false);
    }
}
