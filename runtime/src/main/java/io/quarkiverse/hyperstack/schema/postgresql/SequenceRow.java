package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;

/**
 * A row of the query for sequences. A type, bounds and the like that are not the ordinary ones are clauses.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>
 */
final class SequenceRow {

    /** What takes a clause back, by the beginning of the clause. */
    private static final Map<String, String> ORDINARY = Map.of("AS ", "AS bigint", "MINVALUE ", "NO MINVALUE", "MAXVALUE ",
            "NO MAXVALUE", "CACHE ", "CACHE 1", "CYCLE", "NO CYCLE", "INCREMENT BY ", "INCREMENT BY 1");
    private static final String START = "START WITH ";
    private static final Map<String, Long> HIGHEST = Map.of("smallint", (long) Short.MAX_VALUE, "integer",
            (long) Integer.MAX_VALUE, "bigint", Long.MAX_VALUE);

    private SequenceRow() {
    }

    static Sequence read(QualifiedName name, ResultSet row) throws SQLException {
        String type = row.getString("type");
        List<String> clauses = clauses(type, row);
        if (!type.equals("bigint")) {
            clauses.add("AS " + type);
        }
        return new Sequence(name, row.getLong("seqstart"), row.getLong("seqincrement"), clauses);
    }

    /** The clauses of the sequence behind an identity column, whose type is the column's. */
    static List<String> identity(ResultSet row) throws SQLException {
        List<String> clauses = clauses(row.getString("number_type"), row);
        if (row.getLong("seqincrement") != 1) {
            clauses.add("INCREMENT BY " + row.getLong("seqincrement"));
        }
        long first = row.getLong(row.getLong("seqincrement") > 0 ? "seqmin" : "seqmax");
        if (row.getLong("seqstart") != first) {
            clauses.add(START + row.getLong("seqstart"));
        }
        return clauses;
    }

    private static List<String> clauses(String type, ResultSet row) throws SQLException {
        long increment = row.getLong("seqincrement");
        List<String> clauses = new ArrayList<>();
        if (row.getLong("seqmin") != lowest(increment, type)) {
            clauses.add("MINVALUE " + row.getLong("seqmin"));
        }
        if (row.getLong("seqmax") != highest(increment, type)) {
            clauses.add("MAXVALUE " + row.getLong("seqmax"));
        }
        if (row.getLong("seqcache") != 1) {
            clauses.add("CACHE " + row.getLong("seqcache"));
        }
        if (row.getBoolean("seqcycle")) {
            clauses.add("CYCLE");
        }
        return clauses;
    }

    private static long lowest(long increment, String type) {
        return increment > 0 ? 1 : -HIGHEST.getOrDefault(type, Long.MAX_VALUE) - 1;
    }

    private static long highest(long increment, String type) {
        return increment > 0 ? HIGHEST.getOrDefault(type, Long.MAX_VALUE) : -1;
    }

    /** The lowest and the highest number that a sequence gives. */
    static long[] bounds(Sequence sequence) {
        String type = after(sequence, "AS ", "bigint");
        return new long[]{
                Long.parseLong(after(sequence, "MINVALUE ", String.valueOf(lowest(sequence.increment(), type)))),
                Long.parseLong(after(sequence, "MAXVALUE ", String.valueOf(highest(sequence.increment(), type))))};
    }

    private static String after(Sequence sequence, String start, String otherwise) {
        return sequence.clauses().stream().filter(clause -> clause.startsWith(start))
                .map(clause -> clause.substring(start.length())).findFirst().orElse(otherwise);
    }

    /** The clauses in SQL, and those that take back what was there before; each behind a space. */
    static String words(Sequence before, Sequence after) {
        List<String> there = new ArrayList<>(before.clauses());
        if (turns(before, after)) {
            there.addAll(List.of("MINVALUE ", "MAXVALUE "));
        }
        return words(there, after.clauses());
    }

    /** Whether it counts the other way, which has other bounds. */
    static boolean turns(Sequence before, Sequence after) {
        return before.increment() > 0 != after.increment() > 0;
    }

    static String words(List<String> before, List<String> after) {
        StringBuilder words = new StringBuilder();
        ORDINARY.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(clause -> {
            if (has(before, clause.getKey()) && !has(after, clause.getKey())) {
                words.append(' ').append(clause.getValue());
            }
        });
        after.forEach(clause -> words.append(' ').append(clause));
        return words.toString();
    }

    /** What changes the clauses of an identity column, as the actions of ALTER COLUMN. */
    static String actions(List<String> before, List<String> after) {
        List<String> actions = new ArrayList<>();
        ORDINARY.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(clause -> has(before, clause.getKey()) && !has(after, clause.getKey()))
                .forEach(clause -> actions.add("SET " + clause.getValue()));
        after.forEach(clause -> actions.add("SET " + clause));
        if (has(before, START) && !has(after, START)) {
            String bound = after.stream().anyMatch(clause -> clause.startsWith("INCREMENT BY -")) ? "MAXVALUE " : "MINVALUE ";
            String first = after.stream().filter(clause -> clause.startsWith(bound))
                    .map(clause -> clause.substring(bound.length())).findFirst().orElse(bound.startsWith("MAX") ? "-1" : "1");
            actions.add("SET " + START + first);
        }
        return String.join(" ", actions);
    }

    private static boolean has(List<String> clauses, String start) {
        return clauses.stream().anyMatch(clause -> clause.startsWith(start));
    }
}
