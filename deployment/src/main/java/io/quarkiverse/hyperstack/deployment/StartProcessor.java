package io.quarkiverse.hyperstack.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.runtime.WorkflowRecorder;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.agroal.spi.JdbcDataSourceSchemaReadyBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.InitTaskCompletedBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.logging.LoggingSetupBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;

/** When, during a start, the workflow acts. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class StartProcessor {

    @BuildStep
    ProjectFoldersBuildItem findProject(CurateOutcomeBuildItem model, LaunchModeBuildItem launchMode) {
        WorkspaceModule module = model.getApplicationModel().getApplicationModule();
        if (module == null || !launchMode.getLaunchMode().isDevOrTest()) {
            return new ProjectFoldersBuildItem(Optional.empty());
        }
        Path project = module.getModuleDir().toPath().toAbsolutePath().normalize();
        Path output = module.getBuildDir().toPath().toAbsolutePath().normalize();
        return new ProjectFoldersBuildItem(Optional.of(new BuiltApplication.Folders(project, output)));
    }

    /** Declaring that it may produce datasources, which it does not, orders this before everything that uses one. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(LoggingSetupBuildItem.class)
    @Consume(CommandHandledBuildItem.class)
    @Produce(StartPreparedBuildItem.class)
    void prepareStart(WorkflowRecorder recorder, LiveReloadBuildItem liveReload,
            BuildProducer<JdbcDataSourceBuildItem> datasources) {
        WorkflowProcessor.PreviousBuild previous = liveReload.getContextObject(WorkflowProcessor.PreviousBuild.class);
        recorder.prepareStart(previous == null ? null : previous.encoded());
    }

    /**
     * After the tools that change the structure, before Hibernate. Naming every datasource as ready also keeps Quarkus from
     * dropping and creating the tables of Dev Services: the workflow decides.
     */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    JdbcDataSourceSchemaReadyBuildItem refuseEmptyDatabase(WorkflowRecorder recorder,
            List<InitTaskCompletedBuildItem> schemaTools, List<JdbcDataSourceBuildItem> datasources) {
        recorder.refuseEmptyDatabase();
        return new JdbcDataSourceSchemaReadyBuildItem(
                datasources.stream().map(JdbcDataSourceBuildItem::getName).collect(Collectors.toSet()));
    }
}
