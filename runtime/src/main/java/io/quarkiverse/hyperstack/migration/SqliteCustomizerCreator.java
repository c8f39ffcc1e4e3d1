package io.quarkiverse.hyperstack.migration;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;

/** Makes the {@link SqliteCustomizer} beans. */
public final class SqliteCustomizerCreator implements BeanCreator<SqliteCustomizer> {

    @Override
    public SqliteCustomizer create(SyntheticCreationalContext<SqliteCustomizer> context) {
        return new SqliteCustomizer();
    }
}
