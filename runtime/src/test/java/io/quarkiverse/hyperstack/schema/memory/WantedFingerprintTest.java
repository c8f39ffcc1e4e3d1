package io.quarkiverse.hyperstack.schema.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;

class WantedFingerprintTest {

    private static final QualifiedName SHELF = QualifiedName.of("shelf");
    private static final ColumnName WIDTH = new ColumnName(SHELF, "width");

    @Test
    void the_same_input_has_the_same_fingerprint_for_ever() {
        assertThat(WantedFingerprint.of(List.of("create table shelf (id int)"), Hints.none()))
                .isEqualTo(WantedFingerprint.of(List.of("create table shelf (id int)"), Hints.none()))
                .isEqualTo("bbc0563bbd7a040668f510ad2254d9a3d24579aae6ce6c2414975d4bcf99f2c7");
    }

    @Test
    void every_statement_and_every_hint_counts() {
        List<String> script = List.of("create table shelf (id int)", "create table book (id int)");
        List<String> fingerprints = Stream.of(
                WantedFingerprint.of(script, Hints.none()),
                WantedFingerprint.of(List.of("create table shelf (id int)create table book (id int)"), Hints.none()),
                WantedFingerprint.of(List.of(), Hints.none()),
                WantedFingerprint.of(script,
                        hints(Map.of(SHELF, List.of(QualifiedName.of("rack"))), Map.of(), Map.of(), Map.of())),
                WantedFingerprint.of(script, hints(Map.of(), Map.of(WIDTH, List.of("w")), Map.of(), Map.of())),
                WantedFingerprint.of(script, hints(Map.of(), Map.of(WIDTH, List.of("w", "wide")), Map.of(), Map.of())),
                WantedFingerprint.of(script, hints(Map.of(), Map.of(), Map.of(WIDTH, "1"), Map.of())),
                WantedFingerprint.of(script, hints(Map.of(), Map.of(), Map.of(), Map.of(SHELF, WIDTH)))).toList();

        assertThat(fingerprints).doesNotHaveDuplicates().allMatch(text -> text.matches("[0-9a-f]{64}"));
    }

    private static Hints hints(Map<QualifiedName, List<QualifiedName>> tables, Map<ColumnName, List<String>> columns,
            Map<ColumnName, String> fillings, Map<QualifiedName, ColumnName> numbered) {
        return new Hints(sorted(tables), sorted(columns), sorted(fillings), sorted(numbered));
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }
}
