package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A column of a table in the trash.
 *
 * @param name the column of the table from which the values came, in its name now
 * @param type its type in the database's words, without collation
 * @param asText whether the values are kept as text, because their type may go
 * @param role what its values are
 */
public record KeptColumn(String name, String type, boolean asText, Role role) {

    public KeptColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(role, "role");
    }

    /** What the values of a column in the trash are. */
    public enum Role {
        /** part of what tells the rows apart */
        KEY,
        /** what was lost */
        VALUE,
        /** what a change of type left in place of the value that was lost */
        LEFT
    }

    /** Whether a column has the type that this one had. */
    boolean isOf(String otherType) {
        return EnumTypes.plain(type).equals(EnumTypes.plain(otherType));
    }

    /** In the name that an enum type has now. */
    KeptColumn ofType(String newType) {
        return new KeptColumn(name, newType, asText, role);
    }

    KeptColumn renamed(String newName) {
        return new KeptColumn(newName, type, asText, role);
    }

    /** One line a column; blanks and the like in names are written in a way that survives. */
    static String write(List<KeptColumn> columns) {
        return columns.stream().map(column -> String.join("\t", column.role.name(), escape(column.name), escape(column.type),
                column.asText ? "text" : "")).collect(Collectors.joining("\n"));
    }

    static List<KeptColumn> read(String lines) {
        return lines.lines().map(line -> line.split("\t", -1)).map(parts -> new KeptColumn(unescape(parts[1]),
                unescape(parts[2]), parts[3].equals("text"), Role.valueOf(parts[0]))).toList();
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D").replace("\\", "%5C");
    }

    private static String unescape(String text) {
        return text.replace("%5C", "\\").replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
    }
}
