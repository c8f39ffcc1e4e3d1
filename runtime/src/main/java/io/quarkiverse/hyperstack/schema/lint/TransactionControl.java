package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Locale;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.script.SqlToken;

/**
 * A file begins or ends transactions by itself, although it runs in one: what comes behind a COMMIT is no longer taken back when
 * it fails.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-commit.html">COMMIT</a>
 * @see <a href="https://sqlite.org/lang_transaction.html">Transactions on SQLite</a>
 */
final class TransactionControl implements Rule {

    @Override
    public Problem problem() {
        return Problem.TRANSACTION_CONTROL;
    }

    @Override
    public List<Note> look(FileView file) {
        if (!file.isInTransaction()) {
            return List.of();
        }
        Phrase phrase;
        try {
            phrase = new Phrase(file.text(), file.database());
        } catch (HyperstackException unclosed) {
            return List.of();
        }
        List<SqlToken> tokens = phrase.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts = i == 0 || tokens.get(i - 1).is(";");
            if (starts && isControl(phrase, i)) {
                String word = tokens.get(i).text().toUpperCase(Locale.ROOT);
                int line = 1 + (int) file.text().substring(0, tokens.get(i).start()).chars().filter(c -> c == '\n').count();
                return List.of(Note.warning(file.name(), word + " interferes with the transaction in which this file runs",
                        "take BEGIN, COMMIT and ROLLBACK out of the file").atLine(line));
            }
        }
        return List.of();
    }

    private static boolean isControl(Phrase phrase, int at) {
        return phrase.after(at, "start", "transaction") > 0
                || phrase.after(at, "begin|commit|rollback|abort", "?transaction|work|immediate|exclusive|deferred",
                        "?transaction", ";") > 0;
    }
}
