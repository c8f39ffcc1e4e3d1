package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * Things that went and things that came, all defined alike, more than one on a side: only people know which became which.
 *
 * @param kind the word for such a thing, such as {@code table}
 * @param table the table whose columns they are, by its new name; null for things of their own
 * @param gone what went, at least one; columns without a schema
 * @param came what came, at least one; columns without a schema
 */
public record Alike(String kind, @Nullable QualifiedName table, List<QualifiedName> gone, List<QualifiedName> came) {

    public Alike {
        Objects.requireNonNull(kind, "kind");
        gone = List.copyOf(gone);
        came = List.copyOf(came);
    }

    /**
     * What is known, for people.
     *
     * @return one sentence without a full stop
     */
    public String note() {
        return what() + ": not taken for a rename; @RenamedFrom or --rename says which is which";
    }

    /**
     * What went and what came.
     *
     * @return one sentence without a full stop
     */
    public String what() {
        String of = table == null ? "" : " of table \"" + table + "\"";
        return kind + of + " " + words(gone) + " went and " + words(came) + " came, all defined alike";
    }

    private static String words(List<QualifiedName> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "));
    }

    /**
     * The option for each answer.
     *
     * @return as people type it, one for each that went with each that came
     */
    public List<String> options() {
        List<String> options = new ArrayList<>();
        gone.forEach(old -> came.forEach(name -> options.add(option(old, name))));
        return options;
    }

    /**
     * The option for one answer.
     *
     * @param old what went
     * @param name what it became
     * @return as people type it
     */
    public String option(QualifiedName old, QualifiedName name) {
        String before = table == null ? Typed.name(old) : Typed.name(table) + "." + Typed.name(old);
        return "--rename " + Typed.word(before + "=" + Typed.name(name));
    }
}
