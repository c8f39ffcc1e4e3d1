package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.test.PostgresServer;

class PostgresqlPlainScriptTest extends PlainScriptContract {

    private final String url = PostgresServer.shared().freshDatabase();

    @Override
    String jdbcUrl() {
        return url;
    }

    @Test
    void functionsBlocksAndCopiedRowsAreOneStatementEach() throws SQLException {
        run("""
                create table note (id serial primary key, text text);
                create function twice(text) returns text language plpgsql as $body$
                begin
                  return $1 || '; ' || $1;
                end;
                $body$;
                do $$ begin insert into note (text) values (twice('a')); end $$;
                COPY note (text) FROM STDIN;
                one; two
                $$
                \\.
                insert into note (text) values (E'it\\'s;');
                """);

        assertThat(column("select text from note order by id")).containsExactly("a; a", "one; two", "$$", "it's;");
    }
}
