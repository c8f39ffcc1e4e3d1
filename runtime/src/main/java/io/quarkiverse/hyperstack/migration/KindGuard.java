package io.quarkiverse.hyperstack.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.workflow.MigrationFolders;
import io.quarkiverse.hyperstack.workflow.MigrationFolders.OtherFiles;

/**
 * Keeps files that say they are for one kind of database from running on another one. What a database has run already is right
 * for it, whatever the file says.
 */
final class KindGuard implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        String kind = kind(context);
        Migrations migrations = migrations(context.getConfiguration());
        Map<String, String> others = new TreeMap<>();
        for (MigrationScript script : migrations.files()) {
            Optional<String> other = GeneratedFile.kind(script.sql()).filter(k -> !k.equals(kind));
            other.ifPresent(k -> others.put(script.file(), k));
        }
        if (!others.isEmpty()) {
            others.keySet().retainAll(pending(migrations, others.keySet()));
        }
        if (!others.isEmpty()) {
            throw MigrationFolders.otherKind("The database", kind,
                    new OtherFiles(others.values().iterator().next(), List.copyOf(others.keySet())));
        }
    }

    @Override
    public String getCallbackName() {
        return "hyperstack kind of database";
    }

    private static String kind(Context context) {
        try {
            return context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new FlywayException("The database does not say what it is", e);
        }
    }

    /** All of them when the history cannot be read: then nothing says that one has run. */
    private static Set<String> pending(Migrations migrations, Set<String> all) {
        try {
            return migrations.pendingScripts().stream().map(MigrationScript::file).collect(Collectors.toSet());
        } catch (HyperstackException e) {
            return Set.copyOf(all);
        }
    }

    private static Migrations migrations(Configuration configuration) {
        return new Migrations(Flyway.configure(configuration.getClassLoader()).configuration(configuration).load());
    }
}
