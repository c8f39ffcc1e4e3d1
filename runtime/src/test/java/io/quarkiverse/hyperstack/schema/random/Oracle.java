package io.quarkiverse.hyperstack.schema.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.random.Cells.Fate;

/** What rows have to look like after the way to a second structure and after the way back. */
record Oracle(Pair pair, Snapshot before, Cells cells) {

    void expectArrived(Snapshot arrived) {
        for (ModelTable table : pair.first().tables) {
            pair.second().table(table.id).ifPresent(after -> expect(table, before.rows(table), arrived.rows(after),
                    Set.of(Fate.STAYS)));
        }
        for (ModelTable table : pair.second().tables) {
            if (pair.first().table(table.id).isEmpty() && !isMaybeRenamed(table)) {
                assertThat(arrived.rows(table)).as("rows of the new table " + table.name).isEmpty();
            }
        }
    }

    /** A table that came while another one went may be that one. */
    private boolean isMaybeRenamed(ModelTable table) {
        return pair.first().tables.stream().anyMatch(old -> pair.second().table(old.id).isEmpty());
    }

    void expectReturned(Snapshot returned) {
        Set<Fate> kept = Set.of(Fate.STAYS, Fate.RETURNS, Fate.TRASHED);
        for (ModelTable table : pair.first().tables) {
            expect(table, before.rows(table), returned.rows(table), kept);
        }
    }

    private void expect(ModelTable table, List<Map<Integer, String>> rows, List<Map<Integer, String>> now, Set<Fate> kept) {
        boolean known = rows.stream()
                .allMatch(row -> kept.contains(cells.fate(table, table.known(table.tag), tag(table, row))));
        assertThat(now).as("rows of table \"" + table.name + "\"").hasSameSizeAs(rows);
        if (!known) {
            List<Integer> columns = table.columns.stream()
                    .filter(c -> rows.stream()
                            .allMatch(row -> kept.contains(cells.fate(table, c, row.getOrDefault(c.id(), "")))))
                    .map(ModelColumn::id).toList();
            assertThat(Snapshot.values(now, columns)).as("values in " + table.name).isEqualTo(Snapshot.values(rows, columns));
            return;
        }
        for (Map<Integer, String> row : rows) {
            String tag = tag(table, row);
            Optional<Map<Integer, String>> same = now.stream().filter(r -> tag.equals(tag(table, r))).findFirst();
            assertThat(same).as("row " + tag + " of table \"" + table.name + "\"").isPresent();
            for (ModelColumn column : table.columns) {
                String value = row.getOrDefault(column.id(), "");
                if (kept.contains(cells.fate(table, column, value))) {
                    assertThat(same.orElseThrow().get(column.id()))
                            .as("\"" + table.name + "\".\"" + column.name() + "\" of " + tag).isEqualTo(value);
                }
            }
        }
    }

    private static String tag(ModelTable table, Map<Integer, String> row) {
        return String.valueOf(row.get(table.tag));
    }

    /** Whether nothing can be said about some value, so that the way back may meet it. */
    boolean isOpen() {
        return pair.first().tables.stream().anyMatch(table -> before.rows(table).stream()
                .anyMatch(row -> table.columns.stream().filter(column -> !column.isGenerated())
                        .anyMatch(column -> cells.fate(table, column, row.getOrDefault(column.id(), "")) == Fate.OPEN)));
    }
}
