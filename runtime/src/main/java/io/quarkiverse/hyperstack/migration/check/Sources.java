package io.quarkiverse.hyperstack.migration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.flywaydb.core.api.configuration.Configuration;

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

    /** Whether some migrations are written in Java. */
    boolean haveCode() {
        Configuration configuration = migrations.naming();
        return configuration.getJavaMigrations().length > 0
                || !configuration.getJavaMigrationClassProvider().getClasses().isEmpty();
    }
}
