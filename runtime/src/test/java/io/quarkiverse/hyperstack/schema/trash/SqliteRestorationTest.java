package io.quarkiverse.hyperstack.schema.trash;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

class SqliteRestorationTest extends RestorationContract {

    @TempDir
    Path folder;

    @Override
    TrashDatabase database() {
        return TrashDatabase.sqlite(folder);
    }
}
