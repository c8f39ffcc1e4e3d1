package io.quarkiverse.hyperstack.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.RepairPlan;

/** What a database says of the migrations, for people. */
final class HistoryText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private HistoryText() {
    }

    /** A table, and what is to be done about the files that are wrong. */
    static List<String> lines(List<MigrationRow> rows) {
        int file = width(rows, MigrationRow::file);
        int state = width(rows, row -> row.state().text());
        List<String> lines = new ArrayList<>();
        for (MigrationRow row : rows) {
            StringBuilder line = new StringBuilder("  ").append(pad(row.file(), file)).append("  ")
                    .append(pad(row.state().text(), state));
            if (row.run() != null) {
                line.append("  ").append(WHEN.format(row.run().at().atZone(ZoneId.systemDefault()))).append("  ")
                        .append(Durations.show(row.run().duration()));
            }
            if (!row.note().isEmpty() && !row.state().isWrong()) {
                line.append("  (").append(row.note()).append(')');
            }
            lines.add(line.toString().stripTrailing());
        }
        rows.forEach(row -> row.disagreement().ifPresent(wrong -> lines.add(wrong.getMessage())));
        return lines;
    }

    static List<String> lines(RepairPlan plan) {
        return plan.entries().stream().map(entry -> "  " + entry.file() + "  " + entry.text()).toList();
    }

    private static int width(List<MigrationRow> rows, Function<MigrationRow, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
