package io.quarkiverse.hyperstack.seed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.invoke.Invoker;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;

/** The seed methods of the application, in the order in which they run. */
public final class SeedMethods {

    /** For the build: the names of the methods. */
    public static final String NAMES = "names";
    /** For the build: their datasources. */
    public static final String DATASOURCES = "datasources";
    /** For the build: whether they run once. */
    public static final String ONCE = "once";
    /** For the build: how many parameters they have. */
    public static final String PARAMETERS = "parameters";
    /** For the build: what calls them. */
    public static final String INVOKERS = "invokers";

    private final List<SeedMethod> all;

    SeedMethods(List<SeedMethod> all) {
        this.all = List.copyOf(all);
    }

    List<SeedMethod> of(String datasource) {
        return all.stream().filter(method -> method.datasource().equals(datasource)).toList();
    }

    /** Makes the bean of what the build has found. */
    public static final class Creator implements BeanCreator<SeedMethods> {

        @Override
        public SeedMethods create(SyntheticCreationalContext<SeedMethods> context) {
            Map<String, Object> params = context.getParams();
            String[] names = (String[]) Objects.requireNonNull(params.get(NAMES));
            String[] datasources = (String[]) Objects.requireNonNull(params.get(DATASOURCES));
            boolean[] once = (boolean[]) Objects.requireNonNull(params.get(ONCE));
            int[] parameters = (int[]) Objects.requireNonNull(params.get(PARAMETERS));
            Invoker<?, ?>[] invokers = (Invoker<?, ?>[]) Objects.requireNonNull(params.get(INVOKERS));
            return new SeedMethods(IntStream.range(0, names.length)
                    .mapToObj(i -> new SeedMethod(names[i], datasources[i], once[i], parameters[i],
                            invokers[i]))
                    .toList());
        }
    }
}
