package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.script.SqlToken;

/**
 * Which statements keep everybody from a table, readers too.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">Table-level locks</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>, which says where less will do
 */
final class Locks {

    private Locks() {
    }

    /** The tables that were there before the file ran and that the statement takes an ACCESS EXCLUSIVE lock on. */
    static Set<QualifiedName> accessExclusive(StatementView statement) {
        Set<QualifiedName> locked = new TreeSet<>();
        Phrase phrase = statement.phrase();
        QualifiedName table = statement.table();
        switch (statement.verb()) {
            case ALTER_TABLE -> {
                if (table != null && !isLight(phrase)) {
                    locked.add(table);
                }
            }
            case DROP_TABLE, TRUNCATE -> {
                if (table != null) {
                    locked.add(table);
                }
            }
            case OTHER -> locked.addAll(byEffect(statement));
            default -> {
            }
        }
        locked.removeIf(name -> !statement.isExisting(name) || statement.isEmpty(name));
        return locked;
    }

    /** What takes a lesser lock, when it is the only thing that the statement does. */
    private static boolean isLight(Phrase phrase) {
        int action = Verb.ALTER_TABLE.afterTable(phrase);
        if (hasMore(phrase)) {
            return false;
        }
        boolean foreignKey = phrase.after(action, "add", "foreign") > 0
                || phrase.after(action, "add", "constraint") > 0 && phrase.has("foreign", "key");
        boolean counts = phrase.has("set", "statistics") || phrase.after(action, "set|reset", "(") > 0;
        return foreignKey || counts || phrase.after(action, "validate|enable|disable|attach|cluster") > 0
                || phrase.has("detach", "partition") && phrase.has("concurrently");
    }

    /** Whether a comma outside of parentheses separates several actions. */
    private static boolean hasMore(Phrase phrase) {
        int depth = 0;
        for (SqlToken token : phrase.tokens()) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                return true;
            }
        }
        return false;
    }

    /** For blocks of code, and for what names something else than the table. */
    private static Set<QualifiedName> byEffect(StatementView statement) {
        Set<QualifiedName> locked = new TreeSet<>();
        boolean light = statement.phrase().starts("create", "?unique", "index") || statement.phrase().has("concurrently")
                || statement.phrase().starts("comment");
        for (Change change : light ? List.<Change>of() : statement.changes()) {
            if (change instanceof Change.AlterTable || change instanceof Change.DropTable) {
                locked.add(change.object());
            }
        }
        return locked;
    }
}
