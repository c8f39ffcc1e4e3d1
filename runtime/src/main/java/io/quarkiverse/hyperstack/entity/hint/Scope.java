package io.quarkiverse.hyperstack.entity.hint;

import java.util.List;
import java.util.stream.Stream;

import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Where an attribute is met.
 *
 * @param owner the entity whose rows have it
 * @param tables the tables that have its columns: one, and those of subclasses that repeat it
 * @param path the embedded attributes that contain it
 * @param words the words that names in it may be made of
 */
record Scope(PersistentClass owner, List<Table> tables, List<Attribute> path, List<Word> words) {

    Scope {
        tables = List.copyOf(tables);
        path = List.copyOf(path);
        words = List.copyOf(words);
    }

    Scope within(Attribute attribute, Word word) {
        return new Scope(owner, tables, Stream.concat(path.stream(), Stream.of(attribute)).toList(), append(List.of(word)));
    }

    Scope in(Table table) {
        return new Scope(owner, List.of(table), path, words);
    }

    Scope with(List<Word> more) {
        return new Scope(owner, tables, path, append(more));
    }

    /** For columns that are no attribute's, such as keys. */
    Scope withoutPath() {
        return new Scope(owner, tables, List.of(), words);
    }

    /** For an attribute that is more than one column. */
    void requireNoBackfill(String what) {
        Attribute attribute = path.isEmpty() ? null : path.get(path.size() - 1);
        if (attribute != null && attribute.backfill() != null) {
            throw new HyperstackException(Problem.ANNOTATION_WITHOUT_MEANING,
                    "@Backfill stands on " + attribute.title() + ", which " + what + " and has no column of its own",
                    "put @Backfill on an attribute that is one column");
        }
    }

    private List<Word> append(List<Word> more) {
        return Stream.concat(words.stream(), more.stream()).toList();
    }
}
