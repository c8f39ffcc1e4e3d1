package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.id.enhanced.TableStructure;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.entity.sqlite.SqliteIds;

/** Finds where the ids of the entities come from, by asking their generators. */
public final class IdSources {

    private final Metadata metadata;
    private final SqlStringGenerationContext context;
    private final boolean oneByOne;
    private final Map<String, IdSource> sources = new LinkedHashMap<>();

    /**
     * @param metadata the mapping
     * @param context the default schema
     */
    public IdSources(Metadata metadata, SqlStringGenerationContext context) {
        this.metadata = metadata;
        this.context = context;
        this.oneByOne = metadata.getDatabase().getDialect() instanceof SQLiteDialect;
    }

    /**
     * Every sequence and counter.
     *
     * @return each once, with all the columns that it numbers
     */
    public List<IdSource> all() {
        metadata.getEntityBindings().stream().filter(RootClass.class::isInstance).forEach(this::ofEntity);
        return List.copyOf(sources.values());
    }

    private void ofEntity(PersistentClass entity) {
        if (!(entity.getIdentifier() instanceof SimpleValue id) || id.getCustomIdGeneratorCreator().isAssigned()
                || id.getColumnSpan() != 1 || !(id.getSelectables().get(0) instanceof Column column)) {
            return;
        }
        Generator generator = SqliteIds.original(
                id.createGenerator(metadata.getDatabase().getDialect(), entity.getRootClass(), entity.getIdentifierProperty(),
                        new Settings(context)));
        if (generator instanceof SequenceStyleGenerator sequence) {
            DatabaseStructure structure = sequence.getDatabaseStructure();
            IdSource.Counter counter = structure instanceof TableStructure table
                    ? new IdSource.Counter(rendered(table.getLogicalValueColumnNameIdentifier()), null, null,
                            block(sequence.getOptimizer()), block(sequence.getOptimizer()), table.getInitialValue())
                    : null;
            add(new IdSource(structure.getPhysicalName(), counter, entity, numbered(entity, column)));
        } else if (generator instanceof TableGenerator table) {
            QualifiedName name = physical(table.getTableName());
            if (name != null) {
                int block = block(table.getOptimizer());
                add(new IdSource(name, new IdSource.Counter(table.getValueColumnName(), table.getSegmentColumnName(),
                        table.getSegmentValue(), block - (storesLastUsed() ? 1 : 0), block,
                        table.getInitialValue() - (storesLastUsed() ? 1L : 0L)), entity,
                        numbered(entity, column)));
            }
        }
    }

    /** On SQLite ids are taken one after the other, whatever the optimizer. */
    private int block(Optimizer optimizer) {
        return oneByOne ? 1 : optimizer.getAdjustment();
    }

    private String rendered(Identifier identifier) {
        return identifier.render(metadata.getDatabase().getDialect());
    }

    private boolean storesLastUsed() {
        return Objects.requireNonNull(metadata.getDatabase().getServiceRegistry().requireService(ConfigurationService.class)
                .getSetting(AvailableSettings.TABLE_GENERATOR_STORE_LAST_USED, StandardConverters.BOOLEAN, true));
    }

    private @Nullable QualifiedName physical(String logical) {
        Identifier name = Identifier.toIdentifier(logical.substring(logical.lastIndexOf('.') + 1));
        return StreamSupport.stream(metadata.getDatabase().getNamespaces().spliterator(), false)
                .map(namespace -> namespace.locateTable(name)).filter(Objects::nonNull).map(Table::getQualifiedTableName)
                .findFirst().orElse(null);
    }

    /** The entity's own table, or those of the subclasses that repeat its columns. */
    private static List<IdSource.Numbered> numbered(PersistentClass entity, Column column) {
        List<IdSource.Numbered> numbered = new ArrayList<>();
        if (entity.getTable().isPhysicalTable()) {
            numbered.add(new IdSource.Numbered(entity.getTable(), column));
        }
        entity.getDirectSubclasses().stream().filter(UnionSubclass.class::isInstance)
                .forEach(subclass -> numbered.addAll(numbered(subclass, column)));
        return numbered;
    }

    private void add(IdSource source) {
        String key = context.format(source.name()) + "/" + (source.counter() == null ? null : source.counter().segment());
        sources.merge(key, source, (some, more) -> {
            List<IdSource.Numbered> numbered = new ArrayList<>(some.numbered());
            numbered.addAll(more.numbered());
            return new IdSource(some.name(), some.counter(), some.owner(), numbered);
        });
    }

    private record Settings(SqlStringGenerationContext context) implements GeneratorSettings {

        @Override
        public @Nullable String getDefaultCatalog() {
            return context.getDefaultCatalog() == null ? null : context.getDefaultCatalog().getText();
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return context.getDefaultSchema() == null ? null : context.getDefaultSchema().getText();
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return context;
        }
    }
}
