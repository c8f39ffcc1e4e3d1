package io.quarkiverse.hyperstack.schema.trash;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

class SqliteTrashCanTest extends TrashCanContract {

    @TempDir
    Path folder;

    @Override
    TrashDatabase database() {
        return TrashDatabase.sqlite(folder);
    }
}
