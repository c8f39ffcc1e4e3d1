package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.test.PostgresDatabase;
import io.quarkiverse.hyperstack.test.PostgresServer;

/** What nobody declares and what uses a column that changes: it is there afterwards as it was, or the plan is refused. */
class PostgresqlDependentsTest {

    /** All that the system catalogs say of them, without the numbers of objects. */
    private static final String SEEN = """
            select 'view', c.oid::regclass::text, concat_ws(' | ', c.relkind, pg_get_viewdef(c.oid), c.reloptions,
              pg_get_userbyid(c.relowner), c.relacl, obj_description(c.oid, 'pg_class'), c.relispopulated)
            from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
            union all
            select 'column', format('%s.%s', a.attrelid::regclass, a.attname), concat_ws(' | ', a.attacl, a.attstattarget,
              col_description(a.attrelid, a.attnum), a.attoptions,
              (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum))
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'm')
            union all
            select 'index', i.indexrelid::regclass::text, concat_ws(' | ', pg_get_indexdef(i.indexrelid), i.indisclustered,
              obj_description(i.indexrelid, 'pg_class'))
            from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
            union all
            select 'rule', rulename, concat_ws(' | ', pg_get_ruledef(oid), ev_enabled, obj_description(oid, 'pg_rewrite'))
            from pg_rewrite where rulename <> '_RETURN' and oid > 16384
            union all
            select 'trigger', tgname, concat_ws(' | ', pg_get_triggerdef(oid), tgenabled, obj_description(oid, 'pg_trigger'))
            from pg_trigger where not tgisinternal
            union all
            select 'policy', policyname, concat_ws(' | ', tablename, permissive, roles, cmd, qual, with_check) from pg_policies
            union all
            select 'policy comment', polname, obj_description(oid, 'pg_policy') from pg_policy
            union all
            select 'routine', oid::regprocedure::text, concat_ws(' | ', pg_get_functiondef(oid), proacl, pg_get_userbyid(proowner),
              obj_description(oid, 'pg_proc')) from pg_proc where pronamespace = 'public'::regnamespace
            union all
            select 'statistics', stxname, concat_ws(' | ', pg_get_statisticsobjdef(oid), stxstattarget,
              obj_description(oid, 'pg_statistic_ext')) from pg_statistic_ext
            union all
            select 'publication', pubname, concat_ws(' | ', tablename, attnames, rowfilter) from pg_publication_tables
            union all
            select 'key', conname, concat_ws(' | ', conrelid::regclass, pg_get_constraintdef(oid), obj_description(oid, 'pg_constraint'))
            from pg_constraint where contype in ('f', 'x') or obj_description(oid, 'pg_constraint') is not null
            order by 1, 2""";

    private static final String BOOK = "create table book (id bigint primary key, title varchar(40), price numeric(9,2), "
            + "pages int, unique (pages))";
    private static final String WIDER = "create table book (id bigint primary key, title varchar(80), price numeric(12,3), "
            + "pages bigint, unique (pages))";

    private final PostgresDatabase database = PostgresDatabase.fresh();
    private final String reader = PostgresServer.shared().freshRole("");
    private final String owner = PostgresServer.shared().freshRole("");

    @BeforeEach
    void fill() {
        database.execute("grant create on schema public to " + owner, BOOK,
                "insert into book values (1, 'One', 1.50, 10), (2, 'Two', 20, 20)",
                "comment on column book.price is 'with tax'", "grant select (price), update (title) on book to " + reader,
                "alter table book alter column title set statistics 77");
    }

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private List<String> seen() {
        return database.query("select format('%s %s: %s', a, b, c) from (" + SEEN + ") x (a, b, c)");
    }

    private void apply(Hints hints, String... wanted) {
        Desired desired = new Desired(new CreationScript(List.of(wanted)), hints);
        database.synchronizer().apply(database, desired, Rules.of("test", DataLoss.REFUSE));
        assertThat(database.synchronizer().plan(database, desired, Rules.of("test", DataLoss.REFUSE)).steps()).isEmpty();
    }

    private void declareBook() {
        apply(Hints.none(), BOOK + "", "comment on column book.price is 'with tax'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', value = {
            "views on views # create view cheap with (security_barrier = true) as select id, title, price from book where price < 5 with local check option "
                    + "; create view cheaper (n, t) as select id, upper(title) from cheap ; alter view cheap alter column price set default 3 "
                    + "; comment on view cheap is 'low' ; comment on column cheap.title is 'name' ; grant select on cheap to $reader with grant option "
                    + "; grant insert (title), select (id) on cheap to public ; alter view cheaper owner to $owner "
                    + "; create view joined as select c.id, d.n from cheap c join cheaper d on d.n = c.id",
            "a view with trigger and rule # create view v as select id, title from book "
                    + "; create function f() returns trigger language plpgsql as 'begin return new end' "
                    + "; create trigger tr instead of insert on v for each row execute function f() ; comment on trigger tr on v is 'tc' "
                    + "; create rule r as on update to v do instead nothing",
            "a materialized view # create materialized view m with (fillfactor = 80) as select id, price from book "
                    + "; create unique index mi on m (price) ; comment on index mi is 'fast' ; alter materialized view m cluster on mi "
                    + "; alter materialized view m alter column price set statistics 9 ; comment on materialized view m is 'mm' "
                    + "; create materialized view e as select title from book with no data ; create view on_m as select * from m",
            "rules # create rule quiet as on delete to book where old.price > 100 do instead nothing ; comment on rule quiet on book is 'rc' "
                    + "; create rule off as on insert to book where new.title = 'x' do also delete from book where pages = -1 ; alter table book disable rule off",
            "triggers # create function f() returns trigger language plpgsql as 'begin return new; end' "
                    + "; create trigger of_column before update of price on book for each row execute function f() "
                    + "; create trigger whenever after insert on book for each row when (new.title <> 'x') execute function f() "
                    + "; alter table book disable trigger whenever ; alter table book enable always trigger of_column "
                    + "; comment on trigger of_column on book is 'tc' "
                    + "; create constraint trigger ct after update on book deferrable initially deferred for each row when (old.price > 1) execute function f()",
            "policies # alter table book enable row level security ; create policy p on book as restrictive for update to $reader using (price > 1) with check (title <> '') "
                    + "; create policy q on book for select using (length(title) > 0) ; comment on policy p on book is 'pc'",
            "functions # create function total() returns numeric language sql begin atomic select sum(price) from book; end "
                    + "; comment on function total() is 'fc' ; revoke execute on function total() from public ; grant execute on function total() to $reader "
                    + "; create view sums as select total() as t ; create function rows_of() returns setof book language sql as 'select * from book' "
                    + "; create procedure bump() language sql begin atomic update book set price = price + 1; end",
            "statistics # create statistics st (ndistinct) on title, price from book ; alter statistics st set statistics 11 ; comment on statistics st is 'sc'",
            "publications # create publication pub for table book (id, title) where (id > 0) ; create publication pub2 for table book where (title <> 'x' and pages > 1)",
            "foreign keys of others # create table sale (book_pages bigint) ; alter table sale add constraint sale_book_pages_fkey foreign key (book_pages) references book (pages) on delete cascade not valid "
                    + "; comment on constraint sale_book_pages_fkey on sale is 'kc' ; insert into sale values (10)",
            "default privileges # alter default privileges grant delete on tables to $reader ; create view dp as select price from book ; revoke all on dp from $reader"})
    void are_there_afterwards_as_they_were(String name, String statements) {
        declareBook();
        for (String statement : statements.strip().replace("$reader", reader).replace("$owner", owner).split(" ; ")) {
            database.execute(statement.replace("return new end", "return new; end"));
        }
        Map<String, List<String>> rows = new TreeMap<>(database.rows());
        List<String> before = seen();

        apply(Hints.none(), WIDER, "comment on column book.price is 'with tax'");

        assertThat(seen()).isEqualTo(before);
        assertThat(database.query("select format('%s %s %s', title, price, pages) from book order by id"))
                .containsExactly("One 1.500 10", "Two 20.000 20");
        assertThat(database.rows()).containsOnlyKeys(rows.keySet());
    }

    @Test
    void a_view_follows_a_rename_and_survives_a_change_of_type_in_the_same_plan() {
        declareBook();
        database.execute("create view cheap as select id, price, title from book where price < 5");
        TreeMap<ColumnName, List<String>> columns = new TreeMap<>();
        columns.put(new ColumnName(QualifiedName.of("novel"), "cost"), List.of("price"));
        TreeMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        tables.put(QualifiedName.of("novel"), List.of(QualifiedName.of("book")));

        apply(new Hints(tables, columns, new TreeMap<>(), new TreeMap<>()),
                "create table novel (id bigint primary key, title text, cost numeric(12,3), pages bigint, unique (pages))");

        assertThat(database.query("select format('%s %s %s', id, price, title) from cheap")).containsExactly("1 1.500 One");
        assertThat(database.query("select pg_get_viewdef('cheap')")).singleElement().asString().contains("cost AS price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create view v as select title from book", "create materialized view v as select title from book",
            "create policy v on book using (title <> '')", "create statistics v on title, price from book",
            "create function v() returns bigint language sql begin atomic select count(title) from book; end",
            "create publication v for table book (id, title)"})
    void what_uses_a_column_keeps_it_from_being_dropped(String user) {
        declareBook();
        database.execute(user);
        List<String> before = seen();

        assertThatThrownBy(() -> apply(Hints.none(),
                "create table book (id bigint primary key, price numeric(9,2), pages int, unique (pages))"))
                .isInstanceOfSatisfying(HyperstackException.class, e -> assertThat(e.problem()).isIn(Problem.STILL_USED,
                        Problem.DATA_LOSS));
        database.execute("update book set title = null");
        assertThatThrownBy(() -> apply(Hints.none(),
                "create table book (id bigint primary key, price numeric(9,2), pages int, unique (pages))"))
                .isInstanceOfSatisfying(HyperstackException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STILL_USED))
                .hasMessageContaining("column \"title\" of table \"book\" cannot be dropped, because it is used by ")
                .hasMessageContaining("v");

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_put_back_is_named() {
        declareBook();
        database.execute("create function total() returns numeric language sql begin atomic select sum(price) from book; end",
                "create table invoice (total numeric default total())");
        List<String> before = seen();

        assertThatThrownBy(() -> apply(Hints.none(), WIDER, "comment on column book.price is 'with tax'"))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_BE_PUT_BACK))
                .hasMessageContaining("default value for column total of table invoice");

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void a_table_of_another_kind_is_refused() {
        declareBook();

        assertThatThrownBy(() -> apply(Hints.none(),
                "create table book (id bigint, title varchar(40), price numeric(9,2), pages int) partition by range (id)"))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.KIND_OF_TABLE))
                .hasMessageContaining(
                        "table \"book\" is an ordinary table and is declared as one with PARTITION BY RANGE (id)");
    }
}
