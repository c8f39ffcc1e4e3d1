package io.quarkiverse.hyperstack.migration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.Migrations;

/**
 * All that a run of migrations on an empty database depends on.
 *
 * @param migrations those of a datasource
 */
record Sources(Migrations migrations) {

    /** The files with their names, and what is put into them; the same in every process. */
    List<String> texts() {
        TreeMap<String, String> byName = new TreeMap<>();
        migrations.naming().getPlaceholders().forEach((name, value) -> byName.put("${" + name + "}", value));
        for (MigrationScript file : migrations.files()) {
            byName.put(file.file(), file.sql());
        }
        List<String> texts = new ArrayList<>();
        byName.forEach((name, text) -> texts.addAll(List.of(name, text)));
        return texts;
    }
}
