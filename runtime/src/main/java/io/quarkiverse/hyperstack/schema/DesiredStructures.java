package io.quarkiverse.hyperstack.schema;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;

/** The structures that an application wants, a datasource at a time. Working one out takes a moment, asking for none is free. */
public interface DesiredStructures {

    /**
     * An application that declares nothing.
     *
     * @return never has a structure
     */
    static DesiredStructures none() {
        return new DesiredStructures() {

            @Override
            public Optional<Desired> of(String datasource) {
                return Optional.empty();
            }

            @Override
            public List<String> declaredBy(String datasource) {
                return List.of();
            }

            @Override
            public StoredValues storedValues(String datasource) {
                return StoredValues.none();
            }
        };
    }

    /**
     * Works out what is wanted of a datasource's database. Opens no connection.
     *
     * @param datasource its name
     * @return the structure, possibly without a statement; empty when nothing declares one for this datasource
     */
    Optional<Desired> of(String datasource);

    /**
     * What the entities want of a datasource's database.
     *
     * @param datasource its name
     * @return empty when there is no entity, also where a persistence unit without entities is
     */
    default Optional<Desired> ofEntities(String datasource) {
        return of(datasource).filter(desired -> !desired.script().statements().isEmpty());
    }

    /**
     * Who declares the structure of a datasource's database.
     *
     * @param datasource its name
     * @return the names of the persistence units, sorted; empty when there is no structure
     */
    List<String> declaredBy(String datasource);

    /**
     * What is known of the values in a datasource's database. Opens no connection.
     *
     * @param datasource its name
     * @return says nothing where no structure is declared
     */
    StoredValues storedValues(String datasource);

    /**
     * What is declared for a datasource's database, without working out its structure.
     *
     * @param datasource its name
     * @return the tables, and what counts ids; possibly nothing
     */
    default DeclaredNames names(String datasource) {
        return DeclaredNames.none();
    }
}
