package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * A new column has a default that is another value for each row, so PostgreSQL writes the whole table anew while nobody can
 * read it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, notes</a>
 */
final class VolatileDefault implements PostgresqlRule {

    /** Functions that give one value for a whole statement; those of users count as volatile, as they do unless declared. */
    private static final Set<String> STABLE = Set.of("""
            now transaction_timestamp statement_timestamp date_trunc date_part extract to_char to_date to_timestamp to_number
            to_json to_jsonb timezone lower upper initcap concat concat_ws format replace substr substring trim btrim ltrim rtrim
            left right lpad rpad repeat md5 encode decode abs round floor ceil ceiling trunc mod power sqrt greatest least
            coalesce nullif json_build_object jsonb_build_object json_build_array jsonb_build_array json_object jsonb_object
            array_append array_cat array_fill string_to_array array_to_string make_date make_interval make_time make_timestamp
            make_timestamptz current_setting current_user current_database current_schema age numrange int4range int8range
            tsrange tstzrange daterange tsvector to_tsvector varchar numeric timestamp time interval char bpchar bit cast int
            """.strip().split("\\s+"));

    @Override
    public Problem problem() {
        return Problem.VOLATILE_DEFAULT;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.AddColumn> part : statement.parts(TableChange.AddColumn.class)) {
            if (part.change().column().value() instanceof ColumnValue.Default value && !statement.isEmpty(part.name())
                    && isVolatile(value.expression())) {
                notes.add(note(statement, part, value.expression()));
            }
        }
        return notes;
    }

    static boolean isVolatile(String expression) {
        List<SqlToken> tokens = SqlTokens.of(expression, Syntax.POSTGRESQL);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean cast = i > 0 && tokens.get(i - 1).is(":");
            boolean call = token.isName() && tokens.get(i + 1).is("(") && !cast;
            if (call && !STABLE.contains(token.name(Syntax.POSTGRESQL)) && !precision(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code with time zone '…'} and {@code CURRENT_TIMESTAMP(3)} are no calls. */
    private static boolean precision(List<SqlToken> tokens, int at) {
        return tokens.get(at).text().toUpperCase(Locale.ROOT)
                .matches("CURRENT_\\w+|LOCALTIME\\w*|ARRAY|ROW|VARYING|IN|ANY|AND|OR|NOT");
    }

    private static Note note(StatementView statement, Part<TableChange.AddColumn> part, String value) {
        Column column = part.change().column();
        String table = statement.sql(part.name());
        String name = statement.sql(column.name());
        return Note.warning(part.name() + "." + column.name(), "the default " + value + " of the new column \"" + column.name()
                + "\" is another value for each row, so the whole table \"" + part.name()
                + "\" is written anew and nobody can read it meanwhile",
                "ALTER TABLE " + table + " ADD COLUMN " + name + " " + column.type().sql() + ";\nALTER TABLE " + table
                        + " ALTER COLUMN " + name + " SET DEFAULT " + value
                        + ";\n-- in a file of its own, on a large table in parts:\nUPDATE "
                        + table + " SET " + name + " = " + value + " WHERE " + name + " IS NULL;");
    }
}
