package io.quarkiverse.hyperstack.schema.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.script.SqlToken;

/**
 * PostgreSQL cuts names off after 63 bytes, with no more than a notice.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
 */
final class LongName implements PostgresqlRule {

    private static final int MOST = 63;

    @Override
    public Problem problem() {
        return Problem.NAME_TOO_LONG;
    }

    @Override
    public List<Note> look(StatementView statement) {
        return statement.phrase().tokens().stream().filter(SqlToken::isName).map(token -> token.name(statement.database()))
                .distinct()
                .filter(name -> bytes(name) > MOST)
                .map(name -> Note.warning(name, "\"" + name + "\" has " + bytes(name)
                        + " bytes, and PostgreSQL silently cuts it off behind the 63rd",
                        "a name of at most 63 bytes, for instance "
                                + statement.sql(name.substring(0, 20) + "_" + Integer.toHexString(name.hashCode()))))
                .toList();
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
