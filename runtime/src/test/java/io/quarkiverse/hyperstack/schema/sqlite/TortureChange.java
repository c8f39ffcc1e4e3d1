package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/**
 * One change of one property.
 *
 * @param name what changes
 * @param desired what is wanted
 * @param label how to see the old values of the column label afterwards
 * @param changed what of {@link TortureDatabase#seen} is meant to change
 */
record TortureChange(String name, Desired desired, String label, Set<String> changed) {

    static List<TortureChange> all() {
        List<TortureChange> all = new ArrayList<>(List.of(
                label("type to text", "text", "label"),
                label("type to integer", "bigint", "cast(label as text)"),
                label("type to real", "double precision", "cast(cast(label as integer) as text)"),
                label("type to decimal", "numeric(12,2)", "cast(label as text)"),
                label("type to blob", "blob", "cast(label as text)"),
                label("length", "varchar(80)", "label"),
                label("nullability", "varchar(40) not null", "label"),
                label("default", "varchar(40) default 'none'", "label"),
                label("default that is computed", "varchar(40) default (lower('A'))", "label"),
                label("collation", "varchar(40) collate nocase", "label"),
                label("check", "varchar(40) check (length(label) < 40)", "label"),
                label("named check", "varchar(40) constraint ck_label check (label <> '')", "label"),
                label("unique", "varchar(40) unique", "label"),
                label("unique with conflict clause", "varchar(40) unique on conflict replace", "label"),
                label("not null with conflict clause", "varchar(40) not null on conflict ignore", "label"),
                label("everything at once", "text not null default 'x' collate rtrim unique check (label > '')", "label"),
                item("generated, of another expression", "(amount * 2) virtual", "(amount + amount) virtual"),
                item("generated, stored", "(amount * 2) virtual", "(amount * 2) stored"),
                item("generated, virtual", "(amount + 1) stored", "(amount + 1) virtual"),
                item("generated no more", "integer as (amount + 1) stored", "integer"),
                item("check dropped", " check (amount >= 0)", ""),
                item("check changed", "check (amount >= 0)", "check (amount >= 0 and amount < 1000)"),
                item("foreign key action", "on delete set null", "on delete cascade"),
                item("foreign key deferred", "on delete set null", "on delete set null deferrable initially deferred"),
                item("foreign key dropped", " references item (id) on delete set null", ""),
                item("foreign key added", "kind text default 'a'", "kind text default 'a' references kind (code)"),
                item("neighbour dropped", "spare text, ", ""),
                item("neighbour added", "spare text", "spare text, more integer not null default 7"),
                item("neighbour added that is generated", "spare text", "spare text, more integer as (amount - 1) stored"),
                item("two neighbours changed", "spare text, body text,", "spare integer not null default 3, body varchar(9),"),
                item("autoincrement dropped", "primary key autoincrement", "primary key", "marks"),
                item("key under another name", "constraint pk_item", "constraint pk_other"),
                item("strict", "stored)", "stored) strict", "options").with("varchar(40)", "text"),
                table("child_cascade", "foreign key of a child", "on delete cascade", "on delete restrict"),
                table("child_set_null", "autoincrement of a child", "id integer primary key",
                        "id integer primary key autoincrement",
                        "marks"),
                table("child_no_action", "key of a child", "primary key (a, b)", "primary key (a)"),
                table("strict_one", "strict dropped", ") strict", ")", "options").with("any_value any", "any_value"),
                table("strict_one", "type of a strict column", "r real", "r real not null"),
                table("sibling", "column without rowid", "item_id integer", "item_id integer not null"),
                table("kind", "kind without rowid", "name text)", "name text) without rowid", "options"),
                index("index no more nocase", "(label collate nocase desc, amount)", "(label desc, amount)"),
                index("index no more partial", " where amount > 10 and label is not null", ""),
                index("index of another expression", "(lower(label) || kind)", "(upper(label) || kind)")));
        all.add(renamed("name", "caption varchar(40)", "caption"));
        all.add(renamed("name, type and nullability", "caption bigint not null", "cast(caption as text)"));
        return all;
    }

    private static TortureChange label(String name, String definition, String label) {
        return table("item", name, "label varchar(40)", "label " + definition).seenAs(label);
    }

    private static TortureChange item(String name, String from, String to, String... changed) {
        return table("item", name, from, to, changed);
    }

    private static TortureChange table(String table, String name, String from, String to, String... changed) {
        String before = TortureDatabase.TABLES.get(table);
        List<String> script = new ArrayList<>(TortureDatabase.script());
        script.replaceAll(sql -> sql.equals(before) ? replaced(sql, from, to) : sql);
        return of(name, script, Hints.none(), changed);
    }

    private static TortureChange index(String name, String from, String to) {
        List<String> script = new ArrayList<>(TortureDatabase.script());
        script.replaceAll(sql -> sql.startsWith("create index") ? sql.replace(from, to) : sql);
        return of(name, script, Hints.none(), "indexes", "statistics");
    }

    private static TortureChange renamed(String name, String definition, String label) {
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
        columns.put(new ColumnName(QualifiedName.of("item"), "caption"), List.of("label"));
        List<String> script = new ArrayList<>(TortureDatabase.script());
        script.replaceAll(sql -> sql.equals(TortureDatabase.TABLES.get("item"))
                ? replaced(sql, "label varchar(40)", definition)
                : sql.startsWith("create index") ? sql.replace("label", "caption") : sql);
        return of(name, script, new Hints(new TreeMap<>(), columns, new TreeMap<>(), new TreeMap<>())).seenAs(label);
    }

    private static TortureChange of(String name, List<String> script, Hints hints, String... changed) {
        script.add("create table log (id integer primary key, line text)");
        return new TortureChange(name, new Desired(new CreationScript(script), hints), "label", Set.of(changed));
    }

    private TortureChange seenAs(String as) {
        return new TortureChange(name, desired, as, changed);
    }

    private TortureChange with(String from, String to) {
        List<String> script = new ArrayList<>(desired.script().statements());
        script.replaceAll(sql -> sql.replace(from, to));
        return new TortureChange(name, new Desired(new CreationScript(script), desired.hints()), label, changed);
    }

    private static String replaced(String sql, String from, String to) {
        if (!sql.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + sql + ": " + Arrays.asList(from, to));
        }
        return sql.replace(from, to);
    }
}
