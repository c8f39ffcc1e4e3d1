package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A foreign key that is there, whoever made it.
 *
 * @param table the referencing table
 * @param name its name
 * @param columns the referencing columns
 * @param target the referenced table
 * @param targetColumns the referenced columns
 * @param targetIndex the index of the referenced key
 * @param definition its SQL
 */
record LiveForeignKey(QualifiedName table, String name, List<String> columns, QualifiedName target,
        List<String> targetColumns, @Nullable String targetIndex, String definition) {

    static final String SQL = """
            select cn.nspname, c.relname, k.conname, tn.nspname as target_schema, t.relname as target_table,
              array(select a.attname::text from unnest(k.conkey) u (attnum)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum) as columns,
              array(select a.attname::text from unnest(k.confkey) u (attnum)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum) as target_columns,
              x.relname as target_index, pg_get_constraintdef(k.oid) as definition
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
            join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_class x on x.oid = k.conindid
            where k.contype = 'f' and k.conparentid = 0 and (?::text[] is null
              or k.conrelid = any (array(select oid from pg_class where relname = any (?)))
              or k.confrelid = any (array(select oid from pg_class where relname = any (?))))
            order by cn.nspname, c.relname, k.conname""";

    static LiveForeignKey read(ResultSet row, Place place) throws SQLException {
        return new LiveForeignKey(place.name(row.getString("nspname"), row.getString("relname")), row.getString("conname"),
                Query.texts(row, "columns"), place.name(row.getString("target_schema"), row.getString("target_table")),
                Query.texts(row, "target_columns"), row.getString("target_index"), row.getString("definition"));
    }
}
