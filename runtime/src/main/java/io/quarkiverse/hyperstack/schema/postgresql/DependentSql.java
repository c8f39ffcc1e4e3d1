package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How something that uses a column is dropped and put back as it was: its definition, owner, grants, comments, options.
 *
 * @param drop the statement that drops it
 * @param back the statements that put it back
 */
record DependentSql(String drop, List<String> back) {

    private static final String VIEW = """
            select format('DROP %s %s', k.kind, c.oid::regclass) as drop,
              format('CREATE %s %s%s%s%s AS %s%s', k.kind, c.oid::regclass,
                case when c.relkind = 'm' and am.amname <> 'heap' then format(' USING %I', am.amname) else '' end,
                ' WITH (' || array_to_string(c.reloptions, ', ') || ')', ' TABLESPACE ' || quote_ident(ts.spcname),
                rtrim(pg_get_viewdef(c.oid), ';'),
                case when c.relkind = 'm' and not c.relispopulated then ' WITH NO DATA' else '' end) as back
            from pg_class c join lateral (select case c.relkind when 'm' then 'MATERIALIZED VIEW' else 'VIEW' end as kind) k on true
            left join pg_am am on am.oid = c.relam left join pg_tablespace ts on ts.oid = c.reltablespace
            where c.oid = $oid""";

    private static final String RULE = """
            select format('DROP RULE %I ON %s', rulename, ev_class::regclass) as drop,
              rtrim(pg_get_ruledef(oid), ';') as back from pg_rewrite where oid = $oid""";

    private static final String TRIGGER = """
            select format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) as drop, pg_get_triggerdef(oid) as back
            from pg_trigger where oid = $oid""";

    private static final String POLICY = """
            select format('DROP POLICY %I ON %s', polname, polrelid::regclass) as drop,
              format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', polname, polrelid::regclass,
                case when polpermissive then 'PERMISSIVE' else 'RESTRICTIVE' end,
                case polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
                  else 'ALL' end,
                (select string_agg(case role when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(role)) end, ', ')
                  from unnest(polroles) role),
                ' USING (' || pg_get_expr(polqual, polrelid) || ')',
                ' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')') as back
            from pg_policy where oid = $oid""";

    private static final String ROUTINE = """
            select format('DROP ROUTINE %s', oid::regprocedure) as drop, pg_get_functiondef(oid) as back
            from pg_proc where oid = $oid""";

    private static final String STATISTICS = """
            select format('DROP STATISTICS %I.%I', stxnamespace::regnamespace, stxname) as drop,
              pg_get_statisticsobjdef(oid) as back from pg_statistic_ext where oid = $oid""";

    /** Column lists and conditions of publications came with PostgreSQL 15; before, no column can be used by one. */
    private static final String PUBLICATION = """
            select format('ALTER PUBLICATION %I DROP TABLE %s', p.pubname, r.prrelid::regclass) as drop,
              format('ALTER PUBLICATION %I ADD TABLE %s%s%s', p.pubname, r.prrelid::regclass,
                (select ' (' || string_agg(quote_ident(a.attname), ', ' order by u.position) || ')'
                  from unnest(r.prattrs) with ordinality u (attnum, position)
                  join pg_attribute a on a.attrelid = r.prrelid and a.attnum = u.attnum),
                ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')') as back
            from pg_publication_rel r join pg_publication p on p.oid = r.prpubid where r.oid = $oid""";

    static DependentSql of(Connection connection, Dependent dependent) throws SQLException {
        List<DependentSql> found = new ArrayList<>();
        String oid = String.valueOf(dependent.oid());
        Surroundings.query(connection, definition(dependent.kind()).replace("$oid", oid),
                row -> found.add(new DependentSql(row.getString("drop"), List.of(row.getString("back")))));
        DependentSql definition = found.get(0);
        List<String> back = new ArrayList<>(definition.back);
        String more = DependentExtras.of(dependent.kind());
        if (!more.isEmpty()) {
            Surroundings.query(connection, "select sql from (" + more.replace("$oid", oid) + ") x (a, b, sql) order by a, b",
                    row -> back.add(row.getString("sql")));
        }
        if (dependent.kind() == Dependent.Kind.VIEW || dependent.kind() == Dependent.Kind.ROUTINE) {
            back.addAll(Grants.of(connection, dependent));
        }
        return new DependentSql(definition.drop, List.copyOf(back));
    }

    private static String definition(Dependent.Kind kind) {
        return switch (kind) {
            case VIEW -> VIEW;
            case RULE -> RULE;
            case TRIGGER -> TRIGGER;
            case POLICY -> POLICY;
            case ROUTINE -> ROUTINE;
            case STATISTICS -> STATISTICS;
            case PUBLICATION -> PUBLICATION;
            default -> throw new IllegalArgumentException("Cannot be put back: " + kind);
        };
    }
}
