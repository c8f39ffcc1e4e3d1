package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.copy;
import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.test.PostgresServer;

class LargeObjectsCopyTest {

    private static final String CONTENTS = "select id, convert_from(lo_get(text), 'UTF8'), encode(lo_get(document), 'hex'), price"
            + " from manual order by id";

    @TempDir
    Path folder;

    @Test
    void contents_become_large_objects_and_are_compared_with_those_of_the_source() {
        String source = Copies.sqlite(folder, "source.db",
                "create table manual (id integer primary key, text clob, document blob, price numeric(38,2))",
                "insert into manual values (1, 'ä ☃ \\ 😀', x'00ff00', 12.3), (2, null, null, null), (3, '', x'', 5)");
        String target = target();

        CopyResult result = copy(source, target);

        assertThat(result.misfits()).isEmpty();
        assertThat(result.rows()).isEqualTo(3);
        assertThat(rows(target, CONTENTS)).containsExactly("1|ä ☃ \\ 😀|00ff00|12.30", "2|null|null|null", "3|||5.00");
        assertThat(rows(target, "select count(*) from pg_largeobject_metadata")).containsExactly("4");
    }

    @Test
    void between_servers_each_row_gets_objects_of_its_own() {
        String source = target();
        Copies.run(source,
                "insert into manual overriding system value values (1, lo_from_bytea(0, 'text'), lo_from_bytea(0, '\\x00'), 1)");
        String target = target();

        copy(source, target);

        assertThat(rows(target, CONTENTS)).containsExactly("1|text|00|1.00");
    }

    private static String target() {
        String target = PostgresServer.shared().freshDatabase();
        Copies.run(target,
                "create table manual (id integer generated always as identity primary key, text oid, document oid, price numeric(38,2))");
        return target;
    }
}
