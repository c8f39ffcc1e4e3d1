package io.quarkiverse.hyperstack.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.deployment.SeedMethodsFound.Found;
import io.quarkiverse.hyperstack.seed.SeedMethods;
import io.quarkiverse.hyperstack.seed.SeedScript;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkus.agroal.deployment.AggregatedDataSourceBuildTimeConfigBuildItem;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanRegistrationPhaseBuildItem;
import io.quarkus.arc.deployment.BeanRegistrationPhaseBuildItem.BeanConfiguratorBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem.BeanClassAnnotationExclusion;
import io.quarkus.arc.processor.BeanConfigurator;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.arc.processor.InvokerBuilder;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;

/** Finds the seeds of an application. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class SeedProcessor {

    @BuildStep
    AdditionalBeanBuildItem addSeeds() {
        return AdditionalBeanBuildItem.builder().addBeanClass(Seeds.class)
                .setDefaultScope(DotName.createSimple(jakarta.enterprise.context.ApplicationScoped.class)).setUnremovable()
                .build();
    }

    @BuildStep
    UnremovableBeanBuildItem addBeans(BuildProducer<AutoAddScopeBuildItem> scopes) {
        scopes.produce(AutoAddScopeBuildItem.builder().containsAnnotations(SeedMethodsFound.SEED)
                .defaultScope(BuiltinScope.SINGLETON).unremovable().reason("it has a method annotated @Seed").build());
        return new UnremovableBeanBuildItem(new BeanClassAnnotationExclusion(SeedMethodsFound.SEED));
    }

    /** The bean is one of the application, because what calls the methods is: in dev, both come anew with each reload. */
    @BuildStep
    BeanConfiguratorBuildItem findMethods(BeanRegistrationPhaseBuildItem phase, InvokerFactoryBuildItem invokers,
            CombinedIndexBuildItem index, List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources) {
        List<Found> found;
        try {
            found = new SeedMethodsFound(index.getIndex(), names(datasources)).of(phase.getContext().beans().classBeans());
        } catch (HyperstackException e) {
            throw BuildRefusal.of(e);
        }
        boolean[] once = new boolean[found.size()];
        int[] parameters = new int[found.size()];
        for (int i = 0; i < found.size(); i++) {
            once[i] = found.get(i).once();
            parameters[i] = found.get(i).method().parametersCount();
        }
        BeanConfigurator<Object> bean = phase.getContext().configure(SeedMethods.class).types(SeedMethods.class)
                .scope(Singleton.class).unremovable().forceApplicationClass()
                .param(SeedMethods.NAMES, found.stream().map(Found::name).toArray(String[]::new))
                .param(SeedMethods.DATASOURCES, found.stream().map(Found::datasource).toArray(String[]::new))
                .param(SeedMethods.ONCE, once).param(SeedMethods.PARAMETERS, parameters)
                .param(SeedMethods.INVOKERS,
                        found.stream().map(one -> invoker(invokers, one)).toArray(InvokerInfo[]::new))
                .creator(SeedMethods.Creator.class);
        return new BeanConfiguratorBuildItem(bean);
    }

    @BuildStep
    List<HotDeploymentWatchedFileBuildItem> findScripts(List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources,
            BuildProducer<NativeImageResourceBuildItem> resources) {
        Set<String> paths = names(datasources).stream().map(SeedScript::path).collect(Collectors.toCollection(TreeSet::new));
        resources.produce(new NativeImageResourceBuildItem(List.copyOf(paths)));
        return paths.stream().map(HotDeploymentWatchedFileBuildItem::new).toList();
    }

    private static Set<String> names(List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources) {
        return datasources.stream().map(AggregatedDataSourceBuildTimeConfigBuildItem::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static InvokerInfo invoker(InvokerFactoryBuildItem invokers, Found found) {
        InvokerBuilder builder = invokers.createInvoker(found.bean(), found.method()).withInstanceLookup();
        for (int i = 0; i < found.method().parametersCount(); i++) {
            builder.withArgumentLookup(i);
        }
        return builder.build();
    }
}
