package io.quarkiverse.hyperstack.entity.hint;

import java.util.Locale;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** The names of the mapping as the database spells them. */
final class Naming {

    private final PhysicalNamingStrategy strategy;
    private final JdbcEnvironment environment;
    private final SqlStringGenerationContext context;
    private final boolean folds;

    Naming(Database database, SqlStringGenerationContext context) {
        this.strategy = database.getPhysicalNamingStrategy();
        this.environment = database.getJdbcEnvironment();
        this.context = context;
        this.folds = database.getDialect() instanceof PostgreSQLDialect;
    }

    QualifiedName table(Table table) {
        return name(table.getSchemaIdentifier(), table.getNameIdentifier());
    }

    QualifiedName name(org.hibernate.boot.model.relational.QualifiedName name) {
        return name(name.getSchemaName(), name.getObjectName());
    }

    private QualifiedName name(Identifier schema, Identifier object) {
        Identifier inEffect = context.schemaWithDefault(schema);
        return new QualifiedName(inEffect == null ? null : spelled(inEffect), spelled(object));
    }

    ColumnName column(Table table, Column column) {
        return new ColumnName(table(table), spelled(Identifier.toIdentifier(column.getQuotedName())));
    }

    /** A logical name of a column, as the naming strategy and then the database spell it. */
    String columnNamed(String logical) {
        return spelled(strategy.toPhysicalColumnName(Identifier.toIdentifier(logical), environment));
    }

    /** A logical name of a table, as the naming strategy and then the database spell it. */
    String tableNamed(String logical) {
        return spelled(strategy.toPhysicalTableName(Identifier.toIdentifier(logical), environment));
    }

    /** A name that somebody wrote as it stands in the database, perhaps with quotes. */
    String verbatim(String name) {
        return spelled(Identifier.toIdentifier(name));
    }

    private String spelled(Identifier identifier) {
        return folds && !identifier.isQuoted() ? identifier.getText().toLowerCase(Locale.ROOT) : identifier.getText();
    }
}
