package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** Writes tables, columns, keys and indexes as SQLite's SQL. Reading back what was written gives the same records. */
final class TableSql {

    private static final Pattern PLAIN_TYPE = Pattern.compile("[a-z_][a-z0-9_]*( [a-z_][a-z0-9_]*)*(\\([^()]*\\))?");
    private static final Pattern LITERAL = Pattern
            .compile("[+-]?[0-9][0-9a-z_.]*([eE][+-]?[0-9]+)?|'([^']|'')*'|x'[0-9a-fA-F]*'"
                    + "|null|true|false|current_date|current_time|current_timestamp", Pattern.CASE_INSENSITIVE);

    private TableSql() {
    }

    /** CREATE TABLE without the indexes, under another name than the table's own where that is wanted. */
    static String create(Table table, String name) {
        List<String> lines = new ArrayList<>();
        PrimaryKey primaryKey = table.constraints().primaryKey();
        for (Column column : table.columns()) {
            boolean key = primaryKey != null && isInline(primaryKey, table) && primaryKey.columns().contains(column.name());
            lines.add(column(column, table.options()) + (key ? inline(primaryKey, column) : ""));
        }
        table.constraints().all().stream()
                .filter(constraint -> !(constraint instanceof PrimaryKey key && isInline(key, table)))
                .forEach(constraint -> lines.add(constraint(constraint)));
        String options = table.options().stream().filter(option -> !NotNullConflict.isOption(option))
                .collect(Collectors.joining(", ", " ", "")).stripTrailing();
        return "CREATE TABLE " + Names.quote(name) + " (\n    " + String.join(",\n    ", lines) + "\n)" + options;
    }

    /** Whether the key can stand behind its column only. */
    private static boolean isInline(PrimaryKey key, Table table) {
        return key.clauses().contains(KeyClauses.DESCENDING)
                || table.columns().stream().anyMatch(column -> column.value() instanceof ColumnValue.Identity);
    }

    private static String inline(PrimaryKey key, Column column) {
        return name(key.name()) + " PRIMARY KEY" + KeyClauses.behind(key.clauses())
                + (column.value() instanceof ColumnValue.Identity ? " AUTOINCREMENT" : "");
    }

    /** A column definition without keys and checks. */
    static String column(Column column) {
        return column(column, Set.of());
    }

    private static String column(Column column, Set<String> options) {
        StringBuilder sql = new StringBuilder(Names.quote(column.name())).append(type(column.type()));
        if (!column.nullable()) {
            sql.append(" NOT NULL").append(NotNullConflict.behind(column.name(), options));
        }
        if (column.value() instanceof ColumnValue.Default value) {
            sql.append(" DEFAULT ").append(isLiteral(value) ? value.expression() : "(" + value.expression() + ")");
        }
        if (column.value() instanceof ColumnValue.Generated value) {
            sql.append(" GENERATED ALWAYS AS (").append(value.expression()).append(") ")
                    .append(value.stored() ? "STORED" : "VIRTUAL");
        }
        return sql.toString();
    }

    static boolean isLiteral(ColumnValue.Default value) {
        return LITERAL.matcher(value.expression()).matches();
    }

    private static String type(DataType type) {
        String collation = type.collation() == null ? "" : " COLLATE " + Names.quote(type.collation());
        if (type.sql().isEmpty()) {
            return collation;
        }
        boolean plain = PLAIN_TYPE.matcher(type.sql()).matches()
                && Set.of(type.sql().split("\\W+")).stream().noneMatch(Keywords::contains);
        return " " + (plain ? type.sql() : Names.quote(type.sql())) + collation;
    }

    /** A table constraint. */
    static String constraint(Constraint constraint) {
        return (name(constraint.name()) + constraint.accept(new Constraint.Visitor<String>() {
            @Override
            public String primaryKey(PrimaryKey key) {
                return " PRIMARY KEY " + KeyClauses.columns(key.columns(), key.clauses()) + KeyClauses.behind(key.clauses());
            }

            @Override
            public String uniqueKey(UniqueKey key) {
                return " UNIQUE " + KeyClauses.columns(key.columns(), key.clauses()) + KeyClauses.behind(key.clauses());
            }

            @Override
            public String foreignKey(ForeignKey key) {
                return " FOREIGN KEY " + Names.list(key.columns()) + references(key);
            }

            @Override
            public String check(Check check) {
                return " CHECK (" + check.expression() + ")";
            }

            @Override
            public String exclusion(Exclusion exclusion) {
                throw new IllegalArgumentException("SQLite has no exclusion constraints: " + exclusion);
            }
        })).strip();
    }

    /** A foreign key or check as it stands behind its only column. */
    static String behindColumn(Constraint constraint) {
        return constraint instanceof ForeignKey key ? name(key.name()) + references(key) : " " + constraint(constraint);
    }

    private static String references(ForeignKey key) {
        StringBuilder sql = new StringBuilder(" REFERENCES ").append(Names.quote(key.target().table().name())).append(' ')
                .append(Names.list(key.target().columns()));
        if (key.rules().onDelete() != ForeignKey.Action.NO_ACTION) {
            sql.append(" ON DELETE ").append(key.rules().onDelete().sql());
        }
        if (key.rules().onUpdate() != ForeignKey.Action.NO_ACTION) {
            sql.append(" ON UPDATE ").append(key.rules().onUpdate().sql());
        }
        switch (key.rules().deferral()) {
            case DEFERRABLE -> sql.append(" DEFERRABLE");
            case INITIALLY_DEFERRED -> sql.append(" DEFERRABLE INITIALLY DEFERRED");
            case NOT_DEFERRABLE -> {
                // what SQLite does without a word
            }
        }
        return sql.toString();
    }

    static String index(Table table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + Names.quote(index.name()) + " ON "
                + Names.quote(table.name().name()) + " (" + String.join(", ", index.parts()) + ")"
                + (index.where() == null ? "" : " WHERE " + index.where());
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : " CONSTRAINT " + Names.quote(name);
    }
}
