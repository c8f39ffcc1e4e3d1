package io.quarkiverse.hyperstack.devui;

import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.runtime.ConfiguredSecrets;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.Redaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.config.SmallRyeConfig;

/**
 * What the page asks. Each method is one question, and its name and the names in its answer are what the page knows. A question
 * that cannot be answered is answered with a problem.
 */
@Singleton
public class HyperstackJsonRpcService {

    private final RunningApplication application;
    private final Redaction redaction;
    private final Answers answers;

    /**
     * @param structures what the entities want; nothing without Hibernate
     */
    @Inject
    HyperstackJsonRpcService(@Any Instance<DesiredStructures> structures) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        this.application = new RunningApplication(config,
                structures.isResolvable() ? structures.get() : DesiredStructures.none());
        this.redaction = ConfiguredSecrets.redaction(config);
        this.answers = new Answers(redaction);
    }

    /**
     * How many datasources there are, for the card.
     *
     * @return a number
     */
    @Blocking
    public int numberOfDatasources() {
        return application.datasources().size();
    }

    /**
     * The datasources and their workflows. Opens no database.
     *
     * @return the default one first
     */
    @Blocking
    public List<ShownDatasource> datasources() {
        return application.datasources().stream().map(datasource -> application.show(datasource, redaction)).toList();
    }

    /**
     * What a database says of itself. Changes nothing.
     *
     * @param datasource the name of its datasource
     * @return its version, its migrations and its trash
     */
    @Blocking
    public ShownDatabase database(String datasource) {
        return answers.to(() -> application.database(datasource, redaction), ShownDatabase::unknown);
    }

    /**
     * The tables of a database. Changes nothing.
     *
     * @param datasource the name of its datasource
     * @return those of the entities, or all where there is no entity
     */
    @Blocking
    public ShownStructure structure(String datasource) {
        return answers.to(() -> application.structure(datasource), ShownStructure::unknown);
    }

    /**
     * What is between entities, files and a database. Tries the files out, which may take a moment, and changes nothing.
     *
     * @param datasource the name of its datasource
     * @return statements and files
     */
    @Blocking
    public ShownChanges changes(String datasource) {
        return answers.to(() -> application.changes(datasource, redaction), ShownChanges::unknown);
    }
}
