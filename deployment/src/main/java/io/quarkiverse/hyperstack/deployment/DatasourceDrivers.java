package io.quarkiverse.hyperstack.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.agroal.deployment.AggregatedDataSourceBuildTimeConfigBuildItem;

/**
 * What it takes to open the databases before Quarkus does.
 *
 * @param kinds the kind of database of each datasource, by its name
 * @param drivers the class of the JDBC driver of each datasource, by its name
 */
record DatasourceDrivers(Map<String, String> kinds, Map<String, String> drivers) {

    static DatasourceDrivers of(List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources) {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, String> drivers = new TreeMap<>();
        for (AggregatedDataSourceBuildTimeConfigBuildItem datasource : datasources) {
            kinds.put(datasource.getName(), datasource.getDbKind());
            drivers.put(datasource.getName(), datasource.getResolvedDriverClass());
        }
        return new DatasourceDrivers(kinds, drivers);
    }
}
