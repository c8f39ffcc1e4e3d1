package io.quarkiverse.hyperstack.migration;

/** Whether what is configured fits the application as it was built. */
@FunctionalInterface
public interface ApplicationCheck {

    /**
     * Looks at the addresses.
     *
     * @throws io.quarkiverse.hyperstack.HyperstackException when one does not fit
     */
    void addresses();

    /**
     * Looks at the migration files of a datasource that has none for its kind of database.
     *
     * @param datasource its name
     * @throws io.quarkiverse.hyperstack.HyperstackException when another kind of database has some
     */
    default void filesOfKind(String datasource) {
    }
}
