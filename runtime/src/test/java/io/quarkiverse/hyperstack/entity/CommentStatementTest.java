package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentStatementTest {

    @Test
    void anApostropheInACommentIsDoubled() {
        assertThat(CommentStatement.repaired("comment on column t.c is 'it's what they \"see\"'"))
                .isEqualTo("comment on column t.c is 'it''s what they \"see\"'");
        assertThat(CommentStatement.repaired("comment on table t is '''")).isEqualTo("comment on table t is ''''");
        assertThat(CommentStatement.repaired("comment on table t is 'a '' and a ' b'"))
                .isEqualTo("comment on table t is 'a '''' and a '' b'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment on table t is 'it''s doubled already'", "comment on table t is ''",
            "comment on table t is null", "insert into t values (' is '')", "create table t (c text default '')", ""})
    void everythingElseStaysAsItIs(String statement) {
        assertThat(CommentStatement.repaired(statement)).isEqualTo(statement);
    }
}
