package io.quarkiverse.hyperstack.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications and settings for the tests of this package. */
final class Apps {

    static final BuiltApplication.Folders FOLDERS = new BuiltApplication.Folders(Path.of("/projects/shop"),
            Path.of("/projects/shop/target"));

    private Apps() {
    }

    static BuiltApplication one(String kind, boolean migrationFiles) {
        return new BuiltApplication(RunKind.DEVELOPMENT, Optional.of(FOLDERS),
                List.of(new BuiltApplication.Datasource(Setting.DEFAULT, kind, migrationFiles)),
                List.of(new BuiltApplication.Unit(Setting.DEFAULT, Setting.DEFAULT, true)));
    }

    static UserSettings settings(Map<String, String> values) {
        return new UserSettings(values::get, values.keySet());
    }
}
