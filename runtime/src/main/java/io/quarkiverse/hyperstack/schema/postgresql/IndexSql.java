package io.quarkiverse.hyperstack.schema.postgresql;

import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * An index in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
final class IndexSql {

    private IndexSql() {
    }

    static String create(QualifiedName table, Index index) {
        StringBuilder sql = new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                .append(Quoted.name(index.name())).append(" ON ").append(Quoted.name(table));
        clause(sql, index, "USING ");
        sql.append(" (").append(String.join(", ", index.parts())).append(')');
        clause(sql, index, "INCLUDE ");
        clause(sql, index, "NULLS ");
        clause(sql, index, "WITH ");
        if (index.where() != null) {
            sql.append(" WHERE (").append(index.where()).append(')');
        }
        return sql.toString();
    }

    static String drop(QualifiedName table, Index index) {
        return "DROP INDEX " + Quoted.name(new QualifiedName(table.schema(), index.name()));
    }

    private static void clause(StringBuilder sql, Index index, String start) {
        index.clauses().stream().filter(clause -> clause.startsWith(start)).forEach(clause -> sql.append(' ').append(clause));
    }
}
