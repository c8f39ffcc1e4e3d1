package io.quarkiverse.hyperstack.deployment;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.Seed;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkus.arc.processor.BeanInfo;

/** The methods annotated {@link Seed} of the beans of an application, also those that a bean inherits. */
final class SeedMethodsFound {

    static final DotName SEED = DotName.createSimple(Seed.class);

    private final IndexView index;
    private final Set<String> datasources;

    /**
     * @param index the application's classes
     * @param datasources the names of its datasources
     */
    SeedMethodsFound(IndexView index, Set<String> datasources) {
        this.index = index;
        this.datasources = datasources;
    }

    /**
     * One of them.
     *
     * @param bean the bean it is called on
     */
    record Found(BeanInfo bean, MethodInfo method, String datasource, boolean once, int order) {

        String name() {
            return bean.getBeanClass() + "." + method.name();
        }
    }

    /**
     * Finds them.
     *
     * @param beans those with a class of the application
     * @return in the order in which they run
     * @throws HyperstackException {@link Problem#SEED_METHOD}
     */
    List<Found> of(Iterable<BeanInfo> beans) {
        List<Found> found = new ArrayList<>();
        for (BeanInfo bean : beans) {
            Set<String> seen = new HashSet<>();
            ClassInfo type = bean.getTarget().map(target -> target.asClass()).orElse(null);
            while (type != null) {
                for (MethodInfo method : type.methods()) {
                    if (seen.add(method.name() + method.parameterTypes())) {
                        found(bean, method).ifPresent(found::add);
                    }
                }
                type = type.superName() == null ? null : index.getClassByName(type.superName());
            }
        }
        Set<String> names = new HashSet<>();
        found.forEach(one -> require(names.add(one.name()), one, "is there twice, with other parameters",
                "give each a name of its own, under which the database remembers that it ran"));
        found.sort(Comparator.comparingInt(Found::order).thenComparing(Found::name));
        return found;
    }

    private Optional<Found> found(BeanInfo bean, MethodInfo method) {
        AnnotationInstance seed = method.annotation(SEED);
        if (seed == null || method.isSynthetic()) {
            return Optional.empty();
        }
        AnnotationValue datasource = seed.value("datasource");
        AnnotationValue once = seed.value("once");
        AnnotationValue order = seed.value("order");
        Found found = new Found(bean, method, datasource == null ? Setting.DEFAULT : datasource.asString(),
                once != null && once.asBoolean(), order == null ? 0 : order.asInt());
        require(!Modifier.isPrivate(method.flags()), found, "is private", "make it package-private");
        require(!Modifier.isStatic(method.flags()), found, "is static", "make it a method of the bean");
        require(method.returnType().kind() == Type.Kind.VOID, found, "returns " + method.returnType(),
                "let it return nothing; what it does runs when it is called");
        require(datasources.contains(found.datasource()), found,
                "is for the datasource " + found.datasource() + ", which the application does not have",
                "name one of " + String.join(", ", datasources));
        return Optional.of(found);
    }

    private static void require(boolean fine, Found found, String what, String fix) {
        if (!fine) {
            throw new HyperstackException(Problem.SEED_METHOD, "The method " + found.name() + ", annotated @Seed, " + what,
                    fix);
        }
    }
}
