package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a name, such as an attribute's in that of its column, and what it was before.
 *
 * @param current the word as it is, in the spelling of the names it is part of
 * @param former what it was, the latest first; empty when it always was so
 */
record Word(String current, List<String> former) {

    private static final int MOST_NAMES = 64;

    Word {
        former = List.copyOf(former);
    }

    /**
     * The names that a name may have had: any of the words may have changed, alone or with the others.
     *
     * @param name the name as it is
     * @param words the words that it may be made of, between underscores
     * @return without the name as it is, the latest first
     */
    static List<String> formerNames(String name, List<Word> words) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        for (Word word : words) {
            if (word.former().isEmpty()) {
                continue;
            }
            Pattern place = Pattern.compile("(?i)(?<=^|_)" + Pattern.quote(word.current()) + "(?=_|$)");
            for (String before : List.copyOf(names)) {
                for (String former : word.former()) {
                    if (names.size() < MOST_NAMES) {
                        names.addAll(replaced(before, place, former));
                    }
                }
            }
        }
        names.remove(name);
        return List.copyOf(names);
    }

    /** With the word replaced everywhere, and at each single place where there are several. */
    private static List<String> replaced(String name, Pattern place, String former) {
        var places = place.matcher(name).results().toList();
        if (places.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        names.add(place.matcher(name).replaceAll(Matcher.quoteReplacement(former)));
        if (places.size() > 1) {
            places.forEach(one -> names.add(name.substring(0, one.start()) + former + name.substring(one.end())));
        }
        return names;
    }
}
