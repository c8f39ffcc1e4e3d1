package io.quarkiverse.hyperstack.schema.gate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** Collects which rows do not fit. */
final class Findings {

    private final Counts counts;
    private final Set<String> inTheWay = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<ColumnName> columns = new LinkedHashSet<>();

    Findings(Counts counts) {
        this.counts = counts;
    }

    /** Gives whether every row fits. */
    boolean ask(Table table, List<Question> questions) throws SQLException {
        boolean fits = true;
        for (Question question : questions) {
            Optional<String> finding = counts.finding(table, question);
            fits &= finding.isEmpty();
            if (finding.isPresent() && question.missing() != null) {
                missing.add(finding.get());
                columns.add(new ColumnName(table.name(), question.missing()));
            } else {
                finding.ifPresent(inTheWay::add);
            }
        }
        return fits;
    }

    List<String> all() {
        return Stream.concat(inTheWay.stream(), missing.stream()).toList();
    }

    void requireNone() {
        if (!inTheWay.isEmpty()) {
            throw new HyperstackException(Problem.ROWS_IN_THE_WAY, String.join("; ", inTheWay),
                    "change or delete these rows, or take the new rule out of the entity, and start again");
        }
        if (!missing.isEmpty()) {
            throw new MissingValueException(new ArrayList<>(missing), columns);
        }
    }
}
