package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;

/**
 * Privileges as statements. What is made anew has the default privileges of its maker, which are taken away where they are not
 * what was there.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">Privileges</a>
 */
final class Grants {

    private static final String RELATION = """
            select c.oid::regclass::text as name, 'TABLE' as kind, '' as column, c.relowner as owner, c.relacl as given,
              acldefault('r', c.relowner) as ordinary, 'r' as code, c.relnamespace as namespace
            from pg_class c where c.oid = $oid""";

    private static final String ROUTINE = """
            select p.oid::regprocedure::text as name, 'ROUTINE' as kind, '' as column, p.proowner as owner, p.proacl as given,
              acldefault('f', p.proowner) as ordinary, 'f' as code, p.pronamespace as namespace
            from pg_proc p where p.oid = $oid""";

    private static final String COLUMNS = """
            select c.oid::regclass::text as name, 'TABLE' as kind, format(' (%I)', a.attname) as column, c.relowner as owner,
              a.attacl as given, null::aclitem[] as ordinary, '' as code, c.relnamespace as namespace
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attacl is not null and not a.attisdropped
            where c.oid = $oid""";

    private static final String REVOKES = """
            select format('REVOKE ALL ON %s %s FROM PUBLIC, %s%s', x.kind, x.name, quote_ident(pg_get_userbyid(x.owner)),
              (select string_agg(distinct ', ' || quote_ident(pg_get_userbyid(e.grantee)), '')
                from pg_default_acl d, aclexplode(d.defaclacl) e
                where d.defaclrole = current_user::regrole and d.defaclobjtype::text = x.code
                  and d.defaclnamespace in (0, x.namespace) and e.grantee not in (0, x.owner))) as sql
            from ($privileges) x
            where x.code <> '' and (x.given is not null or exists (select from pg_default_acl d
              where d.defaclrole = current_user::regrole and d.defaclobjtype::text = x.code
                and d.defaclnamespace in (0, x.namespace)))""";

    private static final String GRANTS = """
            select format('GRANT %s ON %s %s TO %s%s', string_agg(e.privilege_type || x.column, ', ' order by e.position), x.kind,
              x.name, case e.grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(e.grantee)) end,
              case when e.is_grantable then ' WITH GRANT OPTION' else '' end) as sql,
              case when e.grantor <> x.owner then quote_ident(pg_get_userbyid(e.grantor)) end as grantor
            from ($privileges) x,
              aclexplode($given) with ordinality e (grantor, grantee, privilege_type, is_grantable, position)
            group by x.kind, x.name, x.column, x.owner, e.grantor, e.grantee, e.is_grantable
            order by x.column, min(e.position)""";

    private final Connection connection;
    private final List<String> statements = new ArrayList<>();

    private Grants(Connection connection) {
        this.connection = connection;
    }

    /** All privileges on a view or routine. */
    static List<String> of(Connection connection, Dependent dependent) throws SQLException {
        Grants grants = new Grants(connection);
        String oid = String.valueOf(dependent.oid());
        String privileges = (dependent.kind() == Dependent.Kind.VIEW ? RELATION : ROUTINE).replace("$oid", oid);
        Surroundings.query(connection, REVOKES.replace("$privileges", privileges),
                row -> grants.statements.add(row.getString("sql")));
        if (!grants.statements.isEmpty()) {
            grants.add(privileges, "coalesce(x.given, x.ordinary)");
        }
        if (dependent.kind() == Dependent.Kind.VIEW) {
            grants.add(COLUMNS.replace("$oid", oid), "x.given");
        }
        return grants.statements;
    }

    /** The privileges on one column of a table. */
    static List<String> of(Connection connection, ColumnName column) throws SQLException {
        Grants grants = new Grants(connection);
        String one = COLUMNS.replace("$oid", Quoted.text(Quoted.name(column.table())) + "::regclass") + " and a.attname = "
                + Quoted.text(column.column());
        grants.add(one, "x.given");
        return grants.statements;
    }

    private void add(String privileges, String given) throws SQLException {
        List<String> role = new ArrayList<>();
        Surroundings.query(connection, "select quote_ident(current_user)", row -> role.add(row.getString(1)));
        Surroundings.query(connection, GRANTS.replace("$privileges", privileges).replace("$given", given), row -> {
            String grantor = row.getString("grantor");
            if (grantor == null) {
                return statements.add(row.getString("sql"));
            }
            statements.add("SET LOCAL ROLE " + grantor);
            statements.add(row.getString("sql"));
            return statements.add("SET LOCAL ROLE " + role.get(0));
        });
    }
}
