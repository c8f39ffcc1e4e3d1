package io.quarkiverse.hyperstack.schema.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of all trash tables, whatever their columns. */
final class Trash {

    private final List<Set<String>> rows = new ArrayList<>();

    Trash(Seen seen) {
        seen.tables().forEach((name, table) -> {
            if (name.matches("(.*\\.)?hyperstack_trash_\\d+")) {
                table.rows().forEach(row -> rows.add(row.values().stream().filter(Objects::nonNull).map(RowsKept::loose)
                        .collect(Collectors.toSet())));
            }
        });
    }

    /** Whether some row has all of these values. */
    boolean holds(Collection<String> values) {
        return rows.stream().anyMatch(row -> row.containsAll(values));
    }

    /** The same, and the row counts for nothing else any more. */
    boolean gives(Collection<String> values) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).containsAll(values)) {
                rows.remove(i);
                return true;
            }
        }
        return false;
    }
}
