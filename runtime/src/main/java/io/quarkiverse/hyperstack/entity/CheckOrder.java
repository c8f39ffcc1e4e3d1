package io.quarkiverse.hyperstack.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Hibernate joins the checks of one column in an order that changes from one start to the next, because validation keeps them
 * in sets. The same entities are to have the same script, so that an unchanged start is recognized.
 */
final class CheckOrder {

    private final Map<String, String> sorted = new LinkedHashMap<>();

    private CheckOrder() {
    }

    static CheckOrder of(Metadata metadata) {
        CheckOrder order = new CheckOrder();
        metadata.collectTableMappings().stream().map(Table::getColumns).flatMap(Collection::stream).forEach(order::add);
        return order;
    }

    private void add(Column column) {
        List<String> checks = column.getCheckConstraints().stream().filter(CheckConstraint::isAnonymous)
                .map(CheckConstraint::getConstraintInParens).toList();
        List<String> inOrder = checks.stream().sorted().toList();
        if (!inOrder.equals(checks)) {
            sorted.put(clause(checks), clause(inOrder));
        }
    }

    /** As Hibernate writes it. */
    private static String clause(List<String> checks) {
        return checks.stream().collect(Collectors.joining(" and ", " check (", ")"));
    }

    /** The statement with sorted checks. */
    String sort(String statement) {
        String result = statement;
        for (Map.Entry<String, String> clause : sorted.entrySet()) {
            result = result.replace(clause.getKey(), clause.getValue());
        }
        return result;
    }
}
