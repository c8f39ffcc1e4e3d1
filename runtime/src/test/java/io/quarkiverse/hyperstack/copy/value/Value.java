package io.quarkiverse.hyperstack.copy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What becomes of values in a column of a type of PostgreSQL. */
record Value(String type, ZoneId zone, List<String> labels) {

    static Value into(String type) {
        return new Value(type, ZoneId.of("Europe/Zurich"), List.of());
    }

    Value at(String otherZone) {
        return new Value(type, ZoneId.of(otherZone), labels);
    }

    Value labelled(String... names) {
        return new Value(type, zone, List.of(names));
    }

    /** A value of SQLite becomes that text. */
    Value of(Object value, String text) {
        Converted converted = conversion().convert(value);
        assertThat(converted.misfit()).describedAs("%s in %s", value, type).isNull();
        assertThat(converted.value()).describedAs("%s in %s", value, type).isEqualTo(text);
        return this;
    }

    /** A value of SQLite does not fit. */
    Value refused(@Nullable Object value, Reason reason) {
        assertThat(detail(value, reason)).isNotBlank();
        return this;
    }

    String detail(@Nullable Object value, Reason reason) {
        Misfit misfit = conversion().convert(value).misfit();
        assertThat(misfit).describedAs("%s in %s", value, type).isNotNull();
        assertThat(misfit.reason()).describedAs("%s in %s: %s", value, type, misfit.detail()).isEqualTo(reason);
        return misfit.detail();
    }

    /** Texts that mean the same have the same canonical form. */
    Value same(String one, String other) {
        assertThat(conversion().canonical(one)).isEqualTo(conversion().canonical(other));
        return this;
    }

    Value different(String one, String other) {
        assertThat(conversion().canonical(one)).isNotEqualTo(conversion().canonical(other));
        return this;
    }

    ColumnConversion conversion() {
        return new Conversions(zone).between(new SourceColumn(Database.SQLITE, ""),
                new TargetColumn(Database.POSTGRESQL, type, false, labels));
    }
}
