package io.quarkiverse.hyperstack.copy;

import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.GeneratedIds;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * What is copied, in the order in which it is copied: what is referred to before what refers to it, as far as that goes.
 *
 * @param tables the tables with rows that come over
 * @param all all tables of the target, in that order
 * @param late foreign keys that the order cannot respect, by their tables; only those to other tables
 * @param sequences tables of the source that stand in for a sequence of the target
 * @param ids where generated ids come from, as far as the entities say
 */
record CopyPlan(List<TableCopy> tables, List<Table> all, Map<QualifiedName, List<ForeignKey>> late,
        Map<QualifiedName, Table> sequences, List<GeneratedIds> ids) {

    CopyPlan {
        tables = List.copyOf(tables);
        all = List.copyOf(all);
        late = Map.copyOf(late);
        sequences = Map.copyOf(sequences);
        ids = List.copyOf(ids);
    }

    long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }
}
