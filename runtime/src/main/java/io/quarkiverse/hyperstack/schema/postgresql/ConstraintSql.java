package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Action;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Match;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** A key or check in SQL, as in CREATE TABLE and ADD. */
final class ConstraintSql implements Constraint.Visitor<String> {

    private static final String WITHOUT_OVERLAPS = "WITHOUT OVERLAPS";

    private ConstraintSql() {
    }

    static String definition(Constraint constraint) {
        String name = constraint.name() == null ? "" : "CONSTRAINT " + Quoted.name(constraint.name()) + " ";
        return name + constraint.accept(new ConstraintSql());
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return key("PRIMARY KEY", key.columns(), key.clauses());
    }

    @Override
    public String uniqueKey(UniqueKey key) {
        boolean nullsEqual = key.clauses().contains("NULLS NOT DISTINCT");
        return key(nullsEqual ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE", key.columns(), key.clauses());
    }

    private static String key(String kind, List<String> columns, List<String> clauses) {
        String last = clauses.contains(WITHOUT_OVERLAPS) ? " " + WITHOUT_OVERLAPS : "";
        String end = clauses.stream().filter(clause -> !clause.startsWith("NULLS") && !clause.equals(WITHOUT_OVERLAPS))
                .sorted(Comparator.comparing((String clause) -> clause.startsWith("DEFERRABLE"))
                        .thenComparing(clause -> clause))
                .map(clause -> " " + clause).collect(Collectors.joining());
        return kind + " (" + Quoted.names(columns) + last + ")" + end;
    }

    @Override
    public String foreignKey(ForeignKey key) {
        boolean period = key.clauses().contains("PERIOD");
        StringBuilder sql = new StringBuilder("FOREIGN KEY (").append(names(key.columns(), period)).append(") REFERENCES ")
                .append(Quoted.name(key.target().table())).append(" (").append(names(key.target().columns(), period))
                .append(')');
        if (key.rules().match() == Match.FULL) {
            sql.append(" MATCH FULL");
        }
        if (key.rules().onDelete() != Action.NO_ACTION) {
            sql.append(" ON DELETE ").append(key.rules().onDelete().sql());
            key.clauses().stream().filter(clause -> clause.startsWith(ConstraintRow.ONLY))
                    .forEach(clause -> sql.append(clause.substring("ONLY".length())));
        }
        if (key.rules().onUpdate() != Action.NO_ACTION) {
            sql.append(" ON UPDATE ").append(key.rules().onUpdate().sql());
        }
        sql.append(switch (key.rules().deferral()) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        });
        key.clauses().stream().filter(clause -> clause.startsWith("NOT ")).forEach(clause -> sql.append(' ').append(clause));
        return sql.toString();
    }

    /** The last column of a key over periods is the period. */
    private static String names(List<String> columns, boolean period) {
        int last = columns.size() - 1;
        return period
                ? Quoted.names(columns.subList(0, last)) + ", PERIOD " + Quoted.name(columns.get(last))
                : Quoted.names(columns);
    }

    @Override
    public String check(Check check) {
        return "CHECK (" + check.expression() + ")"
                + check.clauses().stream().map(clause -> " " + clause).collect(Collectors.joining());
    }

    @Override
    public String exclusion(Exclusion exclusion) {
        return exclusion.definition();
    }
}
