package io.quarkiverse.hyperstack.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.quarkiverse.hyperstack.schema.trash.TrashEntry;

/** The trash as a table. */
final class TrashText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private TrashText() {
    }

    static List<String> lines(List<TrashEntry> entries) {
        int object = entries.stream().mapToInt(entry -> entry.object().length()).max().orElse(0);
        int id = entries.stream().mapToInt(entry -> String.valueOf(entry.id()).length()).max().orElse(0);
        return entries.stream()
                .map(entry -> "  " + " ".repeat(id - String.valueOf(entry.id()).length()) + entry.id() + "  " + entry.object()
                        + " ".repeat(object - entry.object().length()) + "  "
                        + WHEN.format(entry.at().atZone(ZoneId.systemDefault())) + "  " + entry.rows()
                        + (entry.rows() == 1 ? " row" : " rows") + (entry.column() == null ? "" : " of type " + entry.type()))
                .toList();
    }
}
