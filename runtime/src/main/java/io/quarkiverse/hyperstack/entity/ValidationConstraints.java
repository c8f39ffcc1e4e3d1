package io.quarkiverse.hyperstack.entity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.internal.util.config.ConfigurationHelper;

import io.quarkus.arc.Arc;

/**
 * {@code @NotNull}, {@code @Max} and the like are in the structure as well, when Hibernate Validator is there. A start puts
 * them into the mapping while it builds the session factory; this does the same before. Doing it twice changes nothing.
 * <p>
 * A start finds the factory in the same place: Quarkus answers Hibernate's request for a default one with its bean.
 */
public final class ValidationConstraints {

    /** To be registered for reflection where Hibernate Validator is there. */
    public static final String FACTORY = "jakarta.validation.ValidatorFactory";

    /** Quarkus registers it for reflection, because Hibernate calls it in this way too. */
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String APPLY = "applyRelationalConstraints";
    private static final int PARAMETERS = 5;

    private ValidationConstraints() {
    }

    /**
     * Puts them into a mapping.
     *
     * @param metadata the mapping
     * @param settings Hibernate's
     * @param classes finds the classes of the entities
     */
    static void apply(Metadata metadata, Map<String, Object> settings, ClassLoaderService classes) {
        Optional<Object> factory = areWanted(settings) ? factory() : Optional.empty();
        if (factory.isEmpty()) {
            return;
        }
        try {
            Method apply = Arrays
                    .stream(Class.forName(ACTIVATOR, true, BeanValidationIntegrator.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> method.getName().equals(APPLY) && method.getParameterCount() == PARAMETERS)
                    .findFirst().orElseThrow(() -> new NoSuchMethodException(APPLY));
            apply.setAccessible(true);
            apply.invoke(null, factory.get(), metadata.getEntityBindings(), settings, metadata.getDatabase().getDialect(),
                    new ClassLoaderAccessImpl(null, classes));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Hibernate does not apply the constraints of validation as it is expected to", e);
        }
    }

    private static Optional<Object> factory() {
        try {
            Class<?> type = Class.forName(FACTORY, true, Thread.currentThread().getContextClassLoader());
            return Optional.ofNullable(Arc.container().instance(type).get());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean areWanted(Map<String, Object> settings) {
        Set<ValidationMode> modes = ValidationMode
                .parseValidationModes(settings.get(ValidationSettings.JAKARTA_VALIDATION_MODE));
        return (modes.contains(ValidationMode.AUTO) || modes.contains(ValidationMode.DDL))
                && ConfigurationHelper.getBoolean(BeanValidationIntegrator.APPLY_CONSTRAINTS, settings, true);
    }
}
