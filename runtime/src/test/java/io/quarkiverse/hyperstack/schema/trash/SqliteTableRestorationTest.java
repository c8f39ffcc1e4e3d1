package io.quarkiverse.hyperstack.schema.trash;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

class SqliteTableRestorationTest extends TableRestorationContract {

    @TempDir
    Path folder;

    @Override
    TrashDatabase database() {
        return TrashDatabase.sqlite(folder);
    }
}
