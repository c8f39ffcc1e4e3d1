package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlainScriptTest extends PlainScriptContract {

    @TempDir
    Path directory;

    @Override
    String jdbcUrl() {
        return "jdbc:sqlite:" + directory.resolve("app.sqlite");
    }

    @Test
    void aTriggerIsOneStatement() throws SQLException {
        long rows = run("""
                create table note (id integer primary key, text text);
                create table line (text text);
                create trigger copied after insert on note begin
                  insert into line values (case new.text when 'x' then 'ten;' else new.text end);
                  insert into line values ('end;');
                end;
                insert into note values (1, 'x');
                create index line_text on line (text);
                """);

        assertThat(rows).isEqualTo(1);
        assertThat(column("select text from line")).containsExactly("ten;", "end;");
    }
}
