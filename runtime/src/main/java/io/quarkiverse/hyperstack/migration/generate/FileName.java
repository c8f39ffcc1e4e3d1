package io.quarkiverse.hyperstack.migration.generate;

import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;

/**
 * The name of a new file: a version behind all others, and words.
 *
 * @see <a href="https://documentation.red-gate.com/flyway/flyway-concepts/migrations/versioned-migrations">Versioned
 *      migrations</a>
 */
final class FileName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** The kinds of things go without saying. */
    private static final Set<String> UNSAID = Set.of("column", "table", "of", "the", "new");
    private static final int LONGEST = 60;

    private FileName() {
    }

    /** The version of now, or the one behind the last when that is from the future. */
    static String version(Clock clock, Optional<String> last) {
        String now = TIME.format(clock.instant());
        return last.filter(version -> MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(now)) >= 0)
                .map(version -> version + ".1").orElse(now);
    }

    /** Words for changes: the first, and how many more. */
    static String words(List<String> changes) {
        String first = slug(Stream.of(changes.get(0).split("[:(]", 2)[0].split("\\s+"))
                .filter(word -> !UNSAID.contains(word)).collect(Collectors.joining(" ")));
        String more = changes.size() == 1 ? "" : "_and_" + (changes.size() - 1) + "_more";
        return cut(first, LONGEST - more.length()) + more;
    }

    /** Lower-case letters, digits and single underscores. */
    static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return slug.isEmpty() ? "change" : cut(slug, LONGEST);
    }

    private static String cut(String slug, int length) {
        return slug.length() <= length ? slug : slug.substring(0, length).replaceAll("_+$", "");
    }
}
