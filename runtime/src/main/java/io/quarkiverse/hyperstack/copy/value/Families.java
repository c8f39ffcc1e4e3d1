package io.quarkiverse.hyperstack.copy.value;

import java.util.TimeZone;

/**
 * Which family a type of PostgreSQL belongs to. The table {@code copy-types.adoc} in the documentation says the same for
 * types of Java.
 *
 * @param zone of the application's JVM, in which dates are stored
 * @param written the zone in which Hibernate writes times without a zone of their own
 */
record Families(TimeZone zone, TimeZone written) {

    /** The family of a column's type, arrays included. */
    Family of(TargetColumn column) {
        PostgresqlType type = PostgresqlType.of(column.type());
        Family family = column.labels().isEmpty() ? of(type) : new Labels(column.labels());
        return type.array() ? new Arrays(family, column.type()) : family;
    }

    private Family of(PostgresqlType type) {
        return switch (type.name()) {
            case "boolean" -> Booleans.INSTANCE;
            case "smallint" -> new Integers("smallint", Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> new Integers("integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint" -> new Integers("bigint", Long.MIN_VALUE, Long.MAX_VALUE);
            case "numeric" -> type.numbers().isEmpty()
                    ? Numerics.INSTANCE
                    : new Decimals(type.numbers().get(0), type.numbers().size() > 1 ? type.numbers().get(1) : 0);
            case "real" -> Floats.REAL;
            case "double precision" -> Floats.DOUBLE;
            case "character varying", "text", "citext", "bpchar" -> new Texts(type.number(Integer.MAX_VALUE));
            case "character" -> new PaddedTexts(type.number(1));
            case "bytea" -> Bytes.INSTANCE;
            case "oid" -> LargeObjects.INSTANCE;
            case "date" -> new Dates(zone);
            case "time without time zone" -> new Times(written, type.number(6));
            case "timestamp without time zone" -> new Timestamps(new WallClock(written), type.number(6));
            case "timestamp with time zone" -> new Timestamps(WallClock.UTC, type.number(6));
            case "uuid" -> Uuids.INSTANCE;
            case "jsonb" -> Jsons.BINARY;
            case "json" -> Jsons.TEXT;
            case "xml" -> Xmls.INSTANCE;
            case "inet" -> Addresses.INSTANCE;
            default -> new Unconvertible(type.name());
        };
    }
}
