package io.quarkiverse.hyperstack.migration.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.lint.LintFile;
import io.quarkiverse.hyperstack.schema.lint.LintStatement;
import io.quarkiverse.hyperstack.schema.lint.StatementLines;
import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Writes down what each statement of some files does. The structure is read only around statements that may change it. */
final class Recording implements Callback {

    private static final Pattern DELIMITER = Pattern.compile("\\s*;?\\s*\\z");
    /** What changes rows, or nothing that stays. */
    private static final Pattern SAME_STRUCTURE = Pattern.compile("(?i)(insert|update|delete|pragma|savepoint|release)\\b.*",
            Pattern.DOTALL);

    private final ScratchDatabase scratch;
    private final Map<String, String> texts;
    private final Predicate<String> wanted;
    private final Syntax syntax;
    private final List<LintFile> files = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable String file;
    private @Nullable Catalog before;
    private LintFile.Transaction transaction = LintFile.Transaction.ONE;
    private LintFile.Kind kind = LintFile.Kind.VERSIONED;

    /**
     * @param scratch where the files run
     * @param texts the text of each file by its name; none for a Java migration
     * @param wanted which files are recorded
     * @param syntax the kind of database
     */
    Recording(ScratchDatabase scratch, Map<String, String> texts, Predicate<String> wanted, Syntax syntax) {
        this.scratch = scratch;
        this.texts = texts;
        this.wanted = wanted;
        this.syntax = syntax;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.BEFORE_EACH_MIGRATE_STATEMENT
                || event == Event.AFTER_EACH_MIGRATE_STATEMENT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            end();
            begin(context);
        } else if (file != null) {
            String sql = bare(context.getStatement().getSql());
            if (event == Event.BEFORE_EACH_MIGRATE_STATEMENT) {
                before = before == null ? scratch.catalog() : before;
                transaction = transaction(context);
            } else if (before != null) {
                Catalog after = SAME_STRUCTURE.matcher(sql).matches() ? before : scratch.catalog();
                effects.add(new Effect(sql, before, after));
                before = after;
            }
        }
    }

    private void begin(Context context) {
        String name = context.getMigrationInfo().getScript();
        if (texts.containsKey(name) && wanted.test(name)) {
            file = name;
            kind = context.getMigrationInfo().getVersion() == null ? LintFile.Kind.REPEATABLE : LintFile.Kind.VERSIONED;
            transaction = LintFile.Transaction.ONE;
        } else {
            before = null;
        }
    }

    private void end() {
        if (file != null) {
            String text = texts.get(file).replace("\r\n", "\n");
            List<Integer> lines = StatementLines.of(text, effects.stream().map(Effect::sql).toList(), syntax);
            files.add(new LintFile(file, kind, transaction, text, IntStream.range(0, effects.size())
                    .mapToObj(i -> effects.get(i).at(lines.get(i))).toList()));
        }
        file = null;
        effects.clear();
    }

    /** A statement without the comments before it and the delimiter behind it. */
    private String bare(String sql) {
        String text = sql.replace("\r\n", "\n");
        List<SqlToken> tokens = SqlTokens.of(text, syntax);
        return DELIMITER.matcher(tokens.isEmpty() ? text : text.substring(tokens.get(0).start())).replaceFirst("");
    }

    private static LintFile.Transaction transaction(Context context) {
        try {
            return context.getConnection().getAutoCommit() ? LintFile.Transaction.NONE : LintFile.Transaction.ONE;
        } catch (SQLException e) {
            throw new IllegalStateException("The scratch connection is broken", e);
        }
    }

    /** What a statement did. */
    private record Effect(String sql, Catalog before, Catalog after) {

        LintStatement at(int line) {
            return new LintStatement(sql, line, before, after);
        }
    }

    /** The files in the order in which they ran. */
    List<LintFile> files() {
        end();
        return List.copyOf(files);
    }

    @Override
    public String getCallbackName() {
        return "hyperstack recording";
    }
}
