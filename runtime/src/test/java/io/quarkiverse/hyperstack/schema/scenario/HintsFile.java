package io.quarkiverse.hyperstack.schema.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/**
 * Hints as lines of text: {@code rename table old -> new}, {@code rename column table.old -> new} (in the new name of the
 * table), {@code fill table.column = expression}, {@code number sequence -> table.column}.
 */
final class HintsFile {

    private final SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
    private final SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
    private final SortedMap<ColumnName, String> fillings = new TreeMap<>();
    private final SortedMap<QualifiedName, ColumnName> numbered = new TreeMap<>();

    private HintsFile() {
    }

    static Hints of(List<String> lines) {
        HintsFile file = new HintsFile();
        lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(file::line);
        return new Hints(file.tables, file.columns, file.fillings, file.numbered);
    }

    private void line(String line) {
        if (line.startsWith("rename table ")) {
            String[] names = parts(line, "rename table ", " -> ");
            tables.computeIfAbsent(table(names[1]), name -> new ArrayList<>()).add(table(names[0]));
        } else if (line.startsWith("rename column ")) {
            String[] names = parts(line, "rename column ", " -> ");
            ColumnName old = column(names[0]);
            columns.computeIfAbsent(new ColumnName(old.table(), names[1]), name -> new ArrayList<>()).add(old.column());
        } else if (line.startsWith("fill ")) {
            String[] names = parts(line, "fill ", " = ");
            fillings.put(column(names[0]), names[1]);
        } else if (line.startsWith("number ")) {
            String[] names = parts(line, "number ", " -> ");
            numbered.put(table(names[0]), column(names[1]));
        } else {
            throw new IllegalArgumentException("No hint: " + line);
        }
    }

    private static String[] parts(String line, String verb, String between) {
        String[] parts = line.substring(verb.length()).split(between, 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("No hint: " + line);
        }
        return new String[]{parts[0].strip(), parts[1].strip()};
    }

    private static QualifiedName table(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? QualifiedName.of(name) : new QualifiedName(name.substring(0, dot), name.substring(dot + 1));
    }

    private static ColumnName column(String name) {
        int dot = name.lastIndexOf('.');
        return new ColumnName(table(name.substring(0, dot)), name.substring(dot + 1));
    }
}
