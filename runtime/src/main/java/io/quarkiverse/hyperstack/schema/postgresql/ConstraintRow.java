package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Action;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Deferral;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Match;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/**
 * A row of the query for keys and checks. Not-null constraints, which are rows of {@code pg_constraint} since PostgreSQL 18,
 * are the nullability of their columns; the rows by which a foreign key to a partitioned table reaches its partitions are not
 * constraints of their own.
 *
 * @param place where it is read
 * @param columns the columns of all tables that are read
 */
record ConstraintRow(Place place, ColumnNumbers columns) {

    /** The clause of a key or check that the rows need not fit which were there before. */
    static final String NOT_VALID = "NOT VALID";
    /** The beginning of the clause with the columns that SET NULL and SET DEFAULT are about. */
    static final String ONLY = "ONLY (";

    private static final String SQL = """
            select k.conrelid, k.contype::text, k.conname, k.condeferrable, k.condeferred, k.conkey, k.confkey, k.confrelid,
              tn.nspname as target_schema, tc.relname as target_table,
              case when k.contype = 'f' and k.confrelid <> all (?::oid[]) then
                array(select a.attname::text from unnest(k.confkey) with ordinality u (attnum, position)
                  join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum order by u.position)
              end as other_columns,
              k.confdeltype::text, k.confupdtype::text, k.confmatchtype = 'f' as match_full,
              case when %1$s is not null then array(select quote_ident(a.attname) from pg_attribute a
                where a.attrelid = k.conrelid and a.attnum = any (%1$s) order by 1) end as set_on_delete,
              case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid) end as expression,
              case k.contype when 'x' then pg_get_constraintdef(k.oid) end as definition, k.convalidated, k.connoinherit,
              %2$s as enforced, array_to_string(ic.reloptions, ', ') as storage,
              %3$s as nulls_not_distinct, %4$s as without_overlaps,
              case when i.indnatts > i.indnkeyatts then array(select pg_get_indexdef(i.indexrelid, n, false)
                from generate_series(i.indnkeyatts + 1, i.indnatts) n order by n) end as included
            from pg_constraint k
            left join pg_class tc on tc.oid = k.confrelid
            left join pg_namespace tn on tn.oid = tc.relnamespace
            left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
            left join pg_class ic on ic.oid = i.indexrelid
            where k.conrelid = any (?::oid[]) and k.contype in ('p', 'u', 'f', 'c', 'x') and k.conparentid = 0
            order by k.conrelid, k.conname""";

    /** The query for a major version of PostgreSQL. */
    static String sql(int version) {
        return SQL.formatted(version < 15 ? "null::int2[]" : "k.confdelsetcols", version < 18 ? "true" : "k.conenforced",
                version < 15 ? "false" : "i.indnullsnotdistinct", version < 18 ? "false" : "k.conperiod");
    }

    Constraint read(ResultSet row) throws SQLException {
        String name = row.getString("conname");
        List<String> own = columns.of(row.getLong("conrelid"), Query.numbers(row, "conkey"));
        return switch (row.getString("contype")) {
            case "p" -> new PrimaryKey(name, own, clauses(row));
            case "u" -> new UniqueKey(name, own, clauses(row));
            case "f" -> new ForeignKey(name, own, target(row), rules(row), keyClauses(row));
            case "x" -> new Exclusion(name, row.getString("definition"));
            default -> new Check(name, Objects.requireNonNull(Query.bare(row, "expression")), checkClauses(row));
        };
    }

    private ForeignKey.Target target(ResultSet row) throws SQLException {
        List<String> other = Query.texts(row, "other_columns");
        return new ForeignKey.Target(place.name(row.getString("target_schema"), row.getString("target_table")),
                other.isEmpty() ? columns.of(row.getLong("confrelid"), Query.numbers(row, "confkey")) : other);
    }

    private static ForeignKey.Rules rules(ResultSet row) throws SQLException {
        return new ForeignKey.Rules(action(row.getString("confdeltype")), action(row.getString("confupdtype")), deferral(row),
                row.getBoolean("match_full") ? Match.FULL : Match.SIMPLE);
    }

    private static Action action(String code) {
        return switch (code) {
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        if (!row.getBoolean("condeferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return row.getBoolean("condeferred") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }

    private static List<String> keyClauses(ResultSet row) throws SQLException {
        List<String> clauses = validity(row);
        List<String> set = Query.texts(row, "set_on_delete");
        if (!set.isEmpty()) {
            clauses.add(ONLY + String.join(", ", set) + ")");
        }
        if (row.getBoolean("without_overlaps")) {
            clauses.add("PERIOD");
        }
        return clauses;
    }

    private static List<String> checkClauses(ResultSet row) throws SQLException {
        List<String> clauses = validity(row);
        if (row.getBoolean("connoinherit")) {
            clauses.add("NO INHERIT");
        }
        return clauses;
    }

    private static List<String> validity(ResultSet row) throws SQLException {
        List<String> clauses = new ArrayList<>();
        if (!row.getBoolean("enforced")) {
            clauses.add("NOT ENFORCED");
        } else if (!row.getBoolean("convalidated")) {
            clauses.add(NOT_VALID);
        }
        return clauses;
    }

    private static List<String> clauses(ResultSet row) throws SQLException {
        List<String> clauses = new ArrayList<>();
        if (row.getBoolean("without_overlaps")) {
            clauses.add("WITHOUT OVERLAPS");
        }
        if (row.getBoolean("nulls_not_distinct")) {
            clauses.add("NULLS NOT DISTINCT");
        }
        List<String> included = Query.texts(row, "included");
        if (!included.isEmpty()) {
            clauses.add("INCLUDE (" + String.join(", ", included) + ")");
        }
        String storage = row.getString("storage");
        if (storage != null) {
            clauses.add("WITH (" + storage + ")");
        }
        switch (deferral(row)) {
            case DEFERRABLE -> clauses.add("DEFERRABLE");
            case INITIALLY_DEFERRED -> clauses.add("DEFERRABLE INITIALLY DEFERRED");
            case NOT_DEFERRABLE -> {
            }
        }
        return clauses;
    }
}
