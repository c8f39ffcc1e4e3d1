package io.quarkiverse.hyperstack.entity.hint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/** What the mapping and the annotations say about the way to the structure of the entities. */
public final class EntityHints {

    private final Naming naming;
    private final Words words;
    private final Mapping mapping;
    private final HintCollector hints = new HintCollector();

    private EntityHints(Metadata metadata, SqlStringGenerationContext context, Map<String, Object> settings) {
        Dialect dialect = metadata.getDatabase().getDialect();
        Object zone = settings.get(JdbcSettings.JDBC_TIME_ZONE);
        this.naming = new Naming(metadata.getDatabase(), context);
        this.words = dialect instanceof PostgreSQLDialect
                ? new PostgresqlWords(dialect, zone == null ? null : zone.toString())
                : new SqliteWords(dialect);
        this.mapping = Mapping.of(metadata, naming);
    }

    /**
     * Reads the mapping. The same mapping gives equal hints at any time.
     *
     * @param metadata the mapping
     * @param context the default schema
     * @param settings Hibernate's settings
     * @param sources where the ids come from
     * @return the hints
     */
    public static Hints of(Metadata metadata, SqlStringGenerationContext context, Map<String, Object> settings,
            List<IdSource> sources) {
        EntityHints all = new EntityHints(metadata, context, settings);
        all.renames();
        all.fillings(metadata);
        sources.forEach(all::numbered);
        new MappedHierarchies(all.naming).of(metadata).forEach(all.hints::hierarchy);
        return all.hints.hints();
    }

    private void renames() {
        for (MappedTable table : mapping.tables()) {
            String name = naming.table(table.table()).name();
            hints.table(naming.table(table.table()), Stream
                    .of(table.formerNames().stream().map(naming::tableNamed),
                            table.formerNames().stream().map(naming::verbatim),
                            Word.formerNames(name, table.words()).stream())
                    .flatMap(names -> names).distinct().filter(former -> !former.equals(name)).toList());
        }
        for (MappedColumn column : mapping.columns()) {
            String name = naming.column(column.table(), column.column()).column();
            hints.column(naming.column(column.table(), column.column()), Stream
                    .concat(outright(column), Word.formerNames(name, column.words()).stream()).distinct()
                    .filter(former -> !former.equals(name)).toList());
        }
    }

    /** The names given for an attribute may be those of its column. */
    private Stream<String> outright(MappedColumn column) {
        Attribute attribute = column.attribute();
        if (attribute == null || column.value().getColumnSpan() != 1) {
            return Stream.empty();
        }
        List<String> names = attribute.formerNames();
        return Stream.of(names.stream().map(naming::columnNamed), names.stream().map(naming::verbatim), embedded(column))
                .flatMap(found -> found);
    }

    /** Where an embedded attribute was renamed, its columns may have had no prefix, or the former one. */
    private Stream<String> embedded(MappedColumn column) {
        List<Attribute> around = column.path().subList(0, column.path().size() - 1);
        String name = column.path().get(around.size()).name();
        return around.stream().flatMap(attribute -> attribute.formerNames().stream())
                .flatMap(former -> Stream.of(name, former + "_" + name)).map(naming::columnNamed);
    }

    /**
     * The attributes behind the columns, for messages.
     *
     * @param metadata the mapping
     * @param context the default schema
     * @return {@code Book.title} by the name of its column
     */
    public static Map<ColumnName, String> attributes(Metadata metadata, SqlStringGenerationContext context) {
        Naming naming = new Naming(metadata.getDatabase(), context);
        Map<ColumnName, String> attributes = new TreeMap<>();
        for (MappedColumn column : Mapping.of(metadata, naming).columns()) {
            Attribute attribute = column.attribute();
            if (attribute != null) {
                attributes.putIfAbsent(naming.column(column.table(), column.column()), attribute.title());
            }
        }
        return attributes;
    }

    private void fillings(Metadata metadata) {
        Fillings fillings = new Fillings(naming, words);
        for (MappedColumn column : mapping.columns()) {
            hints.filling(naming.column(column.table(), column.column()), fillings.of(column));
        }
        OtherFillings others = new OtherFillings(naming, words);
        metadata.getEntityBindings().forEach(entity -> others.ofEntity(entity, hints));
        metadata.getCollectionBindings().forEach(collection -> others.ofCollection(collection, hints));
    }

    private void numbered(IdSource source) {
        source.numbered().stream().findFirst().ifPresent(column -> hints.numbered(naming.name(source.name()),
                naming.column(column.table(), column.column())));
        hints.table(naming.name(source.name()),
                Word.formerNames(naming.name(source.name()).name(), mapping.entityWords(source.owner())));
    }
}
