package io.quarkiverse.hyperstack.health;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.PendingFiles;
import io.quarkiverse.hyperstack.migration.StartedDatabases;

/**
 * Down while migrations are pending, with their files. Asks the databases until nothing is pending, and never again.
 */
@Readiness
@ApplicationScoped
public class MigrationsHealthCheck implements HealthCheck {

    private final AtomicBoolean ready = new AtomicBoolean();

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Migrations");
        if (ready.get()) {
            return response.up().build();
        }
        try {
            List<PendingFiles> pending = StartedDatabases.pending();
            pending.forEach(p -> response.withData(p.datasource(), String.join(", ", p.files())));
            ready.set(pending.isEmpty());
            return response.status(pending.isEmpty()).build();
        } catch (HyperstackException e) {
            return response.down().withData("problem", String.valueOf(e.getMessage())).build();
        }
    }
}
