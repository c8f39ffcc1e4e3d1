package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Numbering;

/** What a kind of database can say, and how it says it. */
interface Language {

    /** The types that columns of a table can have, the simplest first. */
    List<Kind> kinds(ModelTable table);

    /** The ways to number a column, without NONE. */
    List<Numbering> numberings();

    /** Collations that a column of text can have. */
    List<String> collations();

    /** What an index can have of a column. */
    List<String> indexParts(Kind kind);

    /** What a table can be beside a plain one. */
    List<String> tableOptions();

    /** Whether there are comments, sequences and enum types. */
    boolean hasComments();

    /** Makes parts of a model legal that are not legal in this database. */
    void tidy(Model model);

    /** The name in quotes. */
    String quote(String name);

    /** The type of a column without its collation, as a cast has it. */
    String type(Model model, ModelColumn column);

    /** The statements that create the structure. */
    List<String> script(Model model);

    /** Names in parentheses. */
    default String list(ModelTable table, List<Integer> columns) {
        return "(" + String.join(", ", columns.stream().map(column -> quote(table.known(column).name())).toList()) + ")";
    }

    /** A template with the names of columns in it. */
    default String expression(ModelTable table, String template, List<Integer> columns) {
        return template.formatted(columns.stream().map(column -> quote(table.known(column).name())).toArray());
    }
}
