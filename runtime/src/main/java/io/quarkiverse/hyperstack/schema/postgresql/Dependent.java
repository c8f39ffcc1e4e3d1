package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something that uses something else, as the database's record of dependencies has it.
 *
 * @param kind what it is
 * @param oid its number in the system catalog of its kind
 * @param partOf the table or view that it belongs to, or 0
 * @param description what people call it: {@code view cheap}
 */
record Dependent(Kind kind, long oid, long partOf, String description) {

    /** What can use something. */
    enum Kind {
        VIEW("pg_class"),
        RULE("pg_rewrite"),
        TRIGGER("pg_trigger"),
        POLICY("pg_policy"),
        ROUTINE("pg_proc"),
        STATISTICS("pg_statistic_ext"),
        PUBLICATION("pg_publication_rel"),
        /** a row type or an array type: only what uses it counts */
        TYPE("pg_type"),
        /** a column, default, key, check or index: handled with its table */
        TABLE_PART(""),
        /** nothing that can be put back */
        OTHER("");

        private final String catalog;

        Kind(String catalog) {
            this.catalog = catalog;
        }

        /** The system catalog that has it. */
        String catalog() {
            return catalog;
        }

        boolean canBePutBack() {
            return this != TABLE_PART && this != OTHER && this != TYPE;
        }
    }

    /** What uses the things of three arrays: system catalogs, numbers, columns (0 for the whole). */
    static final String USERS = """
            select distinct r.position, d.classid::regclass::text as class, d.objid, d.deptype::text,
              w.ev_class, coalesce(v.relkind, c.relkind)::text as relkind, ty.typtype::text,
              coalesce(w.ev_class, t.tgrelid, p.polrelid, a.adrelid, s.stxrelid, i.indrelid, 0::oid)::bigint as part_of,
              coalesce(t.tgisinternal, false) as internal, coalesce(f.prokind = 'a', false) as aggregate,
              exists (select from pg_depend e where e.classid = d.classid and e.objid = d.objid and e.deptype = 'e') as extension,
              pg_describe_object(case when v.relkind in ('v', 'm') then 'pg_class'::regclass::oid else d.classid end,
                case when v.relkind in ('v', 'm') then w.ev_class else d.objid end, 0) as description
            from unnest(?::text[], ?::bigint[], ?::int[]) with ordinality r (class, objid, subid, position)
            join pg_depend d on d.refclassid = r.class::regclass and d.refobjid = r.objid::oid
              and (r.subid = 0 or d.refobjsubid = r.subid) and d.deptype in ('n', 'a', 'i')
            left join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
            left join pg_class v on v.oid = w.ev_class
            left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
            left join pg_trigger t on d.classid = 'pg_trigger'::regclass and t.oid = d.objid
            left join pg_policy p on d.classid = 'pg_policy'::regclass and p.oid = d.objid
            left join pg_attrdef a on d.classid = 'pg_attrdef'::regclass and a.oid = d.objid
            left join pg_statistic_ext s on d.classid = 'pg_statistic_ext'::regclass and s.oid = d.objid
            left join pg_index i on d.classid = 'pg_class'::regclass and i.indexrelid = d.objid
            left join pg_proc f on d.classid = 'pg_proc'::regclass and f.oid = d.objid
            left join pg_type ty on d.classid = 'pg_type'::regclass and ty.oid = d.objid
            order by r.position, class, d.objid""";

    static Dependent read(ResultSet row) throws SQLException {
        Kind kind = kind(row);
        boolean view = kind == Kind.VIEW;
        return new Dependent(kind, view ? row.getLong("ev_class") : row.getLong("objid"), view ? 0 : row.getLong("part_of"),
                row.getString("description"));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        String relkind = String.valueOf(row.getString("relkind"));
        if (row.getBoolean("extension")) {
            return Kind.OTHER;
        }
        return switch (row.getString("class")) {
            // The rules of a view go and come back with it, whatever they use.
            case "pg_rewrite" -> "vm".contains(relkind) ? Kind.VIEW : Kind.RULE;
            case "pg_trigger" -> row.getBoolean("internal") ? Kind.TABLE_PART : Kind.TRIGGER;
            case "pg_policy" -> Kind.POLICY;
            case "pg_proc" -> row.getBoolean("aggregate") ? Kind.OTHER : Kind.ROUTINE;
            case "pg_statistic_ext" -> Kind.STATISTICS;
            case "pg_publication_rel" -> Kind.PUBLICATION;
            case "pg_type" -> row.getString("deptype").equals("i") ? Kind.TYPE : Kind.OTHER;
            case "pg_attrdef", "pg_constraint" -> Kind.TABLE_PART;
            case "pg_class" -> "f".contains(relkind) ? Kind.OTHER : Kind.TABLE_PART;
            default -> Kind.OTHER;
        };
    }
}
