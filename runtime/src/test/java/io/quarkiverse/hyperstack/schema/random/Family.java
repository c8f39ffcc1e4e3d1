package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

/**
 * Types that hold the same kind of values, with what can be said about a column of it in both databases' SQL. In a template
 * {@code %1$s} is the column.
 */
enum Family {

    INTEGER(List.of("%1$s > -3000000000", "%1$s in (0, 1, 2, 3, 4, 5, 6, 7, 8, 2147483647, -5)", "%1$s <> 44",
            "%1$s between -10 and 2147483647"), List.of("%1$s / 2", "coalesce(%1$s, 0)", "abs(%1$s)")),
    TEXT(List.of("length(%1$s) < 1000", "%1$s <> 'nothing'", "%1$s in ('v1', 'v2', 'v3', 'v4', '1', '2', '3', '4', '', 'A')"),
            List.of("lower(%1$s)", "%1$s || 'x'", "coalesce(%1$s, 'it''s none')")),
    DECIMAL(List.of("%1$s < 1000000", "%1$s <> 12.5"), List.of("%1$s * 2", "coalesce(%1$s, 0)")),
    REAL(List.of("%1$s <> 12.5"), List.of("%1$s / 2", "coalesce(%1$s, 0.5)")),
    BOOLEAN(List.of("%1$s in (true, false)"), List.of("not %1$s")),
    DATE(List.of("%1$s > '1000-01-01'"), List.of()),
    TIMESTAMP(List.of("%1$s > '1000-01-01 00:00:00'"), List.of()),
    TIME(List.of(), List.of()),
    BLOB(List.of("length(%1$s) < 1000"), List.of()),
    UUID(List.of(), List.of()),
    JSON(List.of(), List.of()),
    ARRAY(List.of(), List.of()),
    ENUM(List.of(), List.of()),
    ANY(List.of(), List.of());

    private final List<String> checks;
    private final List<String> generated;

    Family(List<String> checks, List<String> generated) {
        this.checks = checks;
        this.generated = generated;
    }

    /** Conditions that most values meet. */
    List<String> checks() {
        return checks;
    }

    /** Expressions of the same family over a column. */
    List<String> generated() {
        return generated;
    }
}
