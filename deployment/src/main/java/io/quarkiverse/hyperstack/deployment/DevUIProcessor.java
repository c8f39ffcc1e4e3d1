package io.quarkiverse.hyperstack.deployment;

import io.quarkiverse.hyperstack.devui.HyperstackJsonRpcService;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;

/** The page in Quarkus' Dev UI, which there is only while an application is developed. */
@BuildSteps(onlyIf = {HyperstackEnabled.class, IsLocalDevelopment.class})
class DevUIProcessor {

    @BuildStep
    CardPageBuildItem addCard() {
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(Page.webComponentPageBuilder().title("Databases").icon("font-awesome-solid:database")
                .componentLink("qwc-hyperstack-databases.js").dynamicLabelJsonRPCMethodName("numberOfDatasources"));
        return card;
    }

    @BuildStep
    JsonRPCProvidersBuildItem answerThePage() {
        return new JsonRPCProvidersBuildItem(HyperstackJsonRpcService.class);
    }
}
