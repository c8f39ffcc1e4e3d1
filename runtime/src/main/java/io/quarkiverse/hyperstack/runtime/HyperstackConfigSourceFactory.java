package io.quarkiverse.hyperstack.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkiverse.hyperstack.workflow.BuildDefaults;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.MigrationFolders;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.RuntimeDefaults;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.util.ClassPathUtils;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;

/**
 * Gives the defaults of the workflow to Quarkus. During a build these are keys that are fixed then; at a start, which is
 * recognized by what the build left behind, the keys of a start. A build never sees the latter, so nothing of the machine
 * that builds, and no password, gets into what is built.
 */
@StaticInitSafe
public final class HyperstackConfigSourceFactory implements ConfigSourceFactory {

    private static final int AFTER_THE_OTHERS = 10;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        UserSettings settings = ConfiguredSettings.of(context::getValue, context::iterateNames);
        if (!settings.find("quarkus.hyperstack.enabled").map(Boolean::parseBoolean).orElse(true)) {
            return List.of();
        }
        ConfigValue built = context.getValue(BuiltApplication.KEY);
        Map<String, String> values = built == null || built.getValue() == null
                ? buildDefaults(settings)
                : runtimeDefaults(built.getValue(), context, settings);
        return List.of(new HyperstackConfigSource(values));
    }

    /** The lower, the later a factory is asked, and the more it sees of the others' values. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(AFTER_THE_OTHERS);
    }

    private static Map<String, String> buildDefaults(UserSettings settings) {
        boolean ignored = settings.find("quarkus.hibernate-orm.persistence-xml.ignore").map(Boolean::parseBoolean)
                .orElse(false);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        boolean persistenceXml = !ignored && loader.getResource("META-INF/persistence.xml") != null;
        return BuildDefaults.of(settings, new BuildDefaults.OnClassPath(persistenceXml,
                MigrationFolders.KINDS.stream().filter(kind -> isFolder(loader, MigrationFolders.of(kind)))
                        .collect(Collectors.toSet())));
    }

    private static boolean isFolder(ClassLoader loader, String path) {
        AtomicBoolean found = new AtomicBoolean();
        try {
            ClassPathUtils.consumeAsPaths(loader, path + "/", place -> found.compareAndSet(false, Files.isDirectory(place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.get();
    }

    private static Map<String, String> runtimeDefaults(String built, ConfigSourceContext context, UserSettings settings) {
        BuiltApplication application = BuiltApplication.decode(built);
        return RuntimeDefaults.of(application, RunKind.of(context.getProfiles(), application.launched()), settings);
    }
}
