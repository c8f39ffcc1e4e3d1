package io.quarkiverse.hyperstack.schema.postgresql;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * The sequence of an identity or serial column.
 *
 * @param table the column's table
 * @param column the column
 * @param name the sequence
 */
record OwnedSequence(QualifiedName table, String column, QualifiedName name) {

    /** PostgreSQL's NAMEDATALEN without the zero at the end; longer names are cut. */
    private static final int LONGEST_NAME = 63;

    static final String SQL = """
            select n.nspname, c.relname, a.attname, sn.nspname as sequence_schema, s.relname as sequence
            from pg_depend d
            join pg_class s on s.oid = d.objid and s.relkind = 'S'
            join pg_namespace sn on sn.oid = s.relnamespace
            join pg_class c on c.oid = d.refobjid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
            where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
              and (?::text[] is null or d.refobjid = any (array(select oid from pg_class where relname = any (?)))
                or d.objid = any (array(select oid from pg_class where relname = any (?))))
            order by 1, 2, 3, 4, 5""";

    boolean isNamedByConvention() {
        return name.equals(conventionalName());
    }

    /** What PostgreSQL would call it; the cutting of long names counts characters, so it is right for ASCII only. */
    QualifiedName conventionalName() {
        int room = LONGEST_NAME - "__seq".length();
        int first = table.name().length();
        int second = column.length();
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return new QualifiedName(table.schema(), table.name().substring(0, first) + "_" + column.substring(0, second) + "_seq");
    }

    /** The sequence after its table moved and before it is itself renamed. */
    OwnedSequence in(Renames renames) {
        QualifiedName newTable = renames.tables().getOrDefault(table, table);
        String newColumn = renames.columns().getOrDefault(new ColumnName(newTable, column), column);
        return new OwnedSequence(newTable, newColumn, new QualifiedName(newTable.schema(), name.name()));
    }
}
