package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** What rows need not fit, and sequences that turn round: where less is kept, or more is there, than in a new database. */
class RarerClausesTest {

    private static final String AUTHOR = "create table author (id bigint primary key)";
    private static final String BOOK = "create table book (id bigint primary key, author_id bigint, pages integer)";
    private static final String[] NOT_VALID = {AUTHOR, BOOK,
            "alter table book add constraint fk_author foreign key (author_id) references author not valid",
            "alter table book add constraint ck_pages check (pages > 0) not valid"};

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private Plan apply(String... script) {
        return database.synchronizer().apply(database, new CreationScript(List.of(script)));
    }

    private List<String> rules() {
        return database.query("select format('%s %s', conname, convalidated) from pg_constraint "
                + "where conrelid = 'book'::regclass and contype in ('c', 'f') order by 1");
    }

    @Test
    void what_is_wanted_as_not_valid_is_added_without_looking_at_the_rows() {
        database.execute(AUTHOR, BOOK, "insert into book values (1, 99, -1)");

        assertThat(apply(NOT_VALID).steps()).hasSize(2);

        assertThat(rules()).containsExactly("ck_pages f", "fk_author f");
        assertThat(apply(NOT_VALID).steps()).isEmpty();
    }

    @Test
    void what_is_wanted_as_not_valid_and_is_valid_stays_valid() {
        database.execute(AUTHOR, BOOK, "alter table book add constraint fk_author foreign key (author_id) references author",
                "alter table book add constraint ck_pages check (pages > 0)", "insert into author values (1)",
                "insert into book values (1, 1, 1)");

        assertThat(apply(NOT_VALID).steps()).isEmpty();

        assertThat(rules()).containsExactly("ck_pages t", "fk_author t");
    }

    @Test
    void a_new_table_with_a_rule_that_is_not_valid_is_as_wanted_the_second_time() {
        database.execute(AUTHOR, "insert into author values (1)");

        assertThat(apply(NOT_VALID).steps()).isNotEmpty();

        assertThat(apply(NOT_VALID).steps()).isEmpty();
        assertThat(database.query("select count(*) from author")).containsExactly("1");
    }

    @Test
    void a_sequence_that_counts_the_other_way_gets_the_bounds_of_that_way() {
        database.execute("create sequence down", "create sequence up increment by -3", AUTHOR, "insert into author values (1)");
        String[] wanted = {"create sequence down increment by -1", "create sequence up increment by 2", AUTHOR};

        assertThat(apply(wanted).steps()).hasSize(2);

        assertThat(database.query("select nextval('down') || ' ' || nextval('up')")).containsExactly("-1 1");
        assertThat(apply(wanted).steps()).isEmpty();
    }
}
