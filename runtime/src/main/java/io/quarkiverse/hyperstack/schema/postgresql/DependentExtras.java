package io.quarkiverse.hyperstack.schema.postgresql;

/** What belongs to a view, rule, trigger and so on beside its definition, as queries for the statements that give it back. */
final class DependentExtras {

    private static final String VIEW = """
            select 1, d.oid::bigint, format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', d.adrelid::regclass, a.attname,
              pg_get_expr(d.adbin, d.adrelid))
            from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = $oid
            union all
            select 2, i.indexrelid::bigint, pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = $oid
            union all
            select 3, i.indexrelid::bigint, format('COMMENT ON INDEX %s IS %L', i.indexrelid::regclass, d.description)
            from pg_index i join pg_description d on d.objoid = i.indexrelid and d.classoid = 'pg_class'::regclass
            where i.indrelid = $oid
            union all
            select 4, i.indexrelid::bigint, format('ALTER MATERIALIZED VIEW %s CLUSTER ON %I', i.indrelid::regclass, c.relname)
            from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $oid and i.indisclustered
            union all
            select 5, s.oid::bigint, pg_get_statisticsobjdef(s.oid) from pg_statistic_ext s where s.stxrelid = $oid
            union all
            select 6, a.attnum, format('ALTER MATERIALIZED VIEW %s ALTER COLUMN %I SET STATISTICS %s', a.attrelid::regclass,
              a.attname, a.attstattarget)
            from pg_attribute a where a.attrelid = $oid and a.attnum > 0 and a.attstattarget >= 0
            union all
            select 7, r.oid::bigint, rtrim(pg_get_ruledef(r.oid), ';')
            from pg_rewrite r where r.ev_class = $oid and r.rulename <> '_RETURN'
            union all
            select 8, t.oid::bigint, pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = $oid and not t.tgisinternal
            union all
            select 9, t.oid::bigint, format('COMMENT ON TRIGGER %I ON %s IS %L', t.tgname, t.tgrelid::regclass, d.description)
            from pg_trigger t join pg_description d on d.objoid = t.oid and d.classoid = 'pg_trigger'::regclass
            where t.tgrelid = $oid
            union all
            select 10, t.oid::bigint, format('ALTER TABLE %s %s TRIGGER %I', t.tgrelid::regclass, $enabled, t.tgname)
            from pg_trigger t where t.tgrelid = $oid and not t.tgisinternal and t.tgenabled <> 'O'
            union all
            select 11, 0, format('COMMENT ON %s %s IS %L', case c.relkind when 'm' then 'MATERIALIZED VIEW' else 'VIEW' end,
              c.oid::regclass, d.description)
            from pg_class c join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
            where c.oid = $oid
            union all
            select 12, a.attnum, format('COMMENT ON COLUMN %s.%I IS %L', a.attrelid::regclass, a.attname, d.description)
            from pg_attribute a join pg_description d on d.objoid = a.attrelid and d.classoid = 'pg_class'::regclass
              and d.objsubid = a.attnum
            where a.attrelid = $oid and a.attnum > 0
            union all
            select 13, r.oid::bigint, format('COMMENT ON RULE %I ON %s IS %L', r.rulename, r.ev_class::regclass, d.description)
            from pg_rewrite r join pg_description d on d.objoid = r.oid and d.classoid = 'pg_rewrite'::regclass
            where r.ev_class = $oid
            union all
            select 14, 0, format('ALTER TABLE %s OWNER TO %I', c.oid::regclass, pg_get_userbyid(c.relowner))
            from pg_class c where c.oid = $oid and pg_get_userbyid(c.relowner) <> current_user"""
            .replace("$enabled",
                    "case t.tgenabled when 'D' then 'DISABLE' when 'R' then 'ENABLE REPLICA' else 'ENABLE ALWAYS' end");

    private static final String TRIGGER = """
            select 1, 0, format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass,
              case tgenabled when 'D' then 'DISABLE' when 'R' then 'ENABLE REPLICA' else 'ENABLE ALWAYS' end, tgname)
            from pg_trigger where oid = $oid and tgenabled <> 'O'
            union all
            select 2, 0, format('COMMENT ON TRIGGER %I ON %s IS %L', tgname, tgrelid::regclass, d.description)
            from pg_trigger t join pg_description d on d.objoid = t.oid and d.classoid = 'pg_trigger'::regclass
            where t.oid = $oid""";

    private static final String RULE = """
            select 1, 0, format('ALTER TABLE %s %s RULE %I', ev_class::regclass,
              case ev_enabled when 'D' then 'DISABLE' when 'R' then 'ENABLE REPLICA' else 'ENABLE ALWAYS' end, rulename)
            from pg_rewrite where oid = $oid and ev_enabled <> 'O'
            union all
            select 2, 0, format('COMMENT ON RULE %I ON %s IS %L', rulename, ev_class::regclass, d.description)
            from pg_rewrite r join pg_description d on d.objoid = r.oid and d.classoid = 'pg_rewrite'::regclass
            where r.oid = $oid""";

    private static final String POLICY = """
            select 1, 0, format('COMMENT ON POLICY %I ON %s IS %L', polname, polrelid::regclass, d.description)
            from pg_policy p join pg_description d on d.objoid = p.oid and d.classoid = 'pg_policy'::regclass
            where p.oid = $oid""";

    private static final String ROUTINE = """
            select 1, 0, format('COMMENT ON ROUTINE %s IS %L', p.oid::regprocedure, d.description)
            from pg_proc p join pg_description d on d.objoid = p.oid and d.classoid = 'pg_proc'::regclass
            where p.oid = $oid
            union all
            select 2, 0, format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, pg_get_userbyid(p.proowner))
            from pg_proc p where p.oid = $oid and pg_get_userbyid(p.proowner) <> current_user""";

    private static final String STATISTICS = """
            select 1, 0, format('ALTER STATISTICS %I.%I SET STATISTICS %s', stxnamespace::regnamespace, stxname, stxstattarget)
            from pg_statistic_ext where oid = $oid and stxstattarget >= 0
            union all
            select 2, 0, format('COMMENT ON STATISTICS %I.%I IS %L', stxnamespace::regnamespace, stxname, d.description)
            from pg_statistic_ext s join pg_description d on d.objoid = s.oid and d.classoid = 'pg_statistic_ext'::regclass
            where s.oid = $oid
            union all
            select 3, 0, format('ALTER STATISTICS %I.%I OWNER TO %I', stxnamespace::regnamespace, stxname,
              pg_get_userbyid(stxowner))
            from pg_statistic_ext s where s.oid = $oid and pg_get_userbyid(stxowner) <> current_user""";

    private DependentExtras() {
    }

    /** The query for a kind; {@code $oid} stands for the number of the thing; empty where there is nothing. */
    static String of(Dependent.Kind kind) {
        return switch (kind) {
            case VIEW -> VIEW;
            case TRIGGER -> TRIGGER;
            case RULE -> RULE;
            case POLICY -> POLICY;
            case ROUTINE -> ROUTINE;
            case STATISTICS -> STATISTICS;
            default -> "";
        };
    }
}
