package io.quarkiverse.hyperstack.deployment;

import java.util.List;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageProxyDefinitionBuildItem;

/** Says that the extension is there. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class HyperstackProcessor {

    private static final String FEATURE = "hyperstack";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** The connection on which migrations are replayed within a transaction. */
    @BuildStep
    List<NativeImageProxyDefinitionBuildItem> registerProxies() {
        return List.of(new NativeImageProxyDefinitionBuildItem("java.sql.Connection"),
                new NativeImageProxyDefinitionBuildItem("java.sql.Statement"));
    }
}
