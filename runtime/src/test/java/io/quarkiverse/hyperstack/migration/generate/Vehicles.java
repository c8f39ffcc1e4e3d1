package io.quarkiverse.hyperstack.migration.generate;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Layout;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/** Vehicles, and cars with seats, in one table or in two. */
final class Vehicles {

    private static final String CHECK = "kind varchar(31) not null check (kind in ('Vehicle', '%s'))";

    private Vehicles() {
    }

    static Desired inOneTable(String... carNames) {
        return desired(Layout.ONE_TABLE, carNames, "create table vehicle (" + CHECK.formatted(carNames[0])
                + ", id integer not null primary key, plate varchar(9), seats integer)");
    }

    static Desired inJoinedTables(String seats) {
        return desired(Layout.JOINED, new String[]{"Car"},
                "create table vehicle (id integer not null primary key, plate varchar(9))",
                "create table car (seats " + seats + ", id integer not null primary key references vehicle (id))");
    }

    private static Desired desired(Layout layout, String[] carNames, String... statements) {
        Kind vehicle = new Kind("Vehicle", -1, true, List.of(QualifiedName.of("vehicle")), new TreeSet<>(List.of("plate")),
                List.of("Vehicle"));
        Kind car = new Kind("Car", 0, true, List.of(QualifiedName.of("car")), new TreeSet<>(List.of("seats")),
                List.of(carNames));
        Hierarchy hierarchy = new Hierarchy(layout, layout == Layout.ONE_TABLE ? "kind" : null, List.of(vehicle, car));
        return new Desired(new CreationScript(List.of(statements)),
                new Hints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of(hierarchy)));
    }
}
