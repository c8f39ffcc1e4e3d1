package io.quarkiverse.hyperstack.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.ExistingStructure;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.script.SqlScript;
import io.quarkiverse.hyperstack.schema.script.Syntax;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;

/**
 * What a database is to be like: another database, or what an SQL file creates.
 *
 * @param option the option that names it
 * @param text the address of a database or the path of a file
 */
public record Target(String option, String text) {

    private static final String SQLITE_HEADER = "SQLite format 3\0";
    private static final Pattern OTHER = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:temp(?:orary)?\\s+)?(?:recursive\\s+)?"
                    + "(?:constraint\\s+)?(materialized\\s+view|view|trigger|function|procedure|policy|aggregate|rule|virtual\\s+table"
                    + "|event\\s+trigger)\\s+(?:if\\s+not\\s+exists\\s+)?((?:\"[^\"]+\"|[^\\s(\"]+)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Where it is, for output.
     *
     * @return an address without secrets, or the path
     */
    public String shown() {
        return Side.isAddress(text) ? Side.of(option, text).address() : text;
    }

    /**
     * Reads it.
     *
     * @param from the database that is to become like it
     * @return its structure
     * @throws HyperstackException {@link Problem#TARGET_UNREADABLE}, {@link Problem#KINDS_DIFFER},
     *         {@link Problem#SCRIPT_NOT_PLAIN}, or whatever opening and reading a database may bring
     */
    ExistingStructure structure(Side from) {
        if (!Side.isAddress(text)) {
            return script(from);
        }
        Side database = Side.of(option, text);
        if (!database.kind().equals(from.kind())) {
            throw new HyperstackException(Problem.KINDS_DIFFER,
                    from.called() + " is a " + from.kind() + " database and " + option + " is a " + database.kind()
                            + " database",
                    "compare databases of one kind");
        }
        return Synchronizer.forJdbcUrl(database.jdbcUrl()).structure(database.connections());
    }

    private ExistingStructure script(Side from) {
        Syntax syntax = from.kind().equals(DatabaseUrl.POSTGRESQL) ? Syntax.POSTGRESQL : Syntax.SQLITE;
        CreationScript script = new CreationScript(SqlScript.statements(read(), syntax));
        SortedSet<String> others = new TreeSet<>();
        for (String statement : script.statements()) {
            Matcher matcher = OTHER.matcher(statement);
            if (matcher.matches()) {
                String kind = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                others.add(kind + " \"" + matcher.group(2).replace("\"", "") + "\"");
            }
        }
        return new ExistingStructure(script, others);
    }

    private String read() {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(text));
            String start = new String(bytes, 0, Math.min(bytes.length, SQLITE_HEADER.length()), StandardCharsets.ISO_8859_1);
            if (start.equals(SQLITE_HEADER)) {
                throw unreadable("is a SQLite database and no SQL file", "write " + option + " sqlite:" + text, null);
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw unreadable("is no text in UTF-8", "save it as UTF-8", e);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(e instanceof IOException && Files.exists(Path.of(text)) ? "cannot be read" : "is not there",
                    "name an SQL file, or a database as jdbc:…, postgres://… or sqlite:path", e);
        }
    }

    private HyperstackException unreadable(String what, String fix, @Nullable Exception cause) {
        return new HyperstackException(Problem.TARGET_UNREADABLE, "the file " + text + " " + what, fix, cause);
    }
}
