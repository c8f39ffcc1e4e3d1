package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A statement takes along whatever depends on what it drops or empties.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-depend.html">Dependency tracking</a>
 */
final class Cascade implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.DROPPED_WITH_CASCADE;
    }

    @Override
    public List<Note> look(StatementView statement) {
        Phrase phrase = statement.phrase();
        boolean drops = phrase.starts("drop|truncate") || statement.verb() == Verb.ALTER_TABLE && phrase.has("drop");
        QualifiedName table = statement.table();
        boolean own = table != null && statement.created().tables().contains(table);
        if (!isSaid(phrase) || !drops || own
                || phrase.starts("drop", "owned")) {
            return List.of();
        }
        String object = table == null ? objectOf(phrase) : table.toString();
        List<String> others = others(statement, table);
        return List.of(Note.warning(object, "CASCADE " + (statement.verb() == Verb.TRUNCATE ? "empties" : "drops")
                + " whatever depends on \"" + object + "\" without naming it, here "
                + (others.isEmpty() ? "nothing of other tables, elsewhere perhaps views" : String.join(", ", others)),
                "write it without CASCADE, and drop what PostgreSQL then names in statements of their own"));
    }

    /** Not as a foreign key's rule. */
    private static boolean isSaid(Phrase phrase) {
        for (int at = 1; at < phrase.tokens().size(); at++) {
            if (phrase.after(at, "cascade") > 0 && phrase.after(at - 1, "delete|update") < 0) {
                return true;
            }
        }
        return false;
    }

    private static String objectOf(Phrase phrase) {
        QualifiedName name = phrase.name(phrase.after(2, "?concurrently", "?if", "?exists"));
        return name == null ? "it" : name.toString();
    }

    private static List<String> others(StatementView statement, @Nullable QualifiedName table) {
        List<String> others = new ArrayList<>();
        for (Change change : statement.changes()) {
            if (change instanceof Change.AlterTable altered && !altered.object().equals(table)) {
                altered.changes().forEach(part -> others.add(gone(part) + " of table \"" + altered.object() + "\""));
            }
        }
        return others;
    }

    private static String gone(TableChange part) {
        if (part instanceof TableChange.DropColumn dropped) {
            return "column \"" + dropped.column().name() + "\"";
        }
        return part instanceof TableChange.DropConstraint dropped
                ? "constraint \"" + dropped.constraint().name() + "\""
                : "a part";
    }
}
