package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.database.DatabaseType;
import org.flywaydb.core.internal.database.DatabaseTypeRegister;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Result;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * A script that is no migration: Flyway's parser takes it apart, and its statements run on a connection of the caller, within
 * the caller's transaction. {@code ${…}} is text like any other.
 */
public final class PlainScript {

    private static final int SHOWN = 200;
    private static final Pattern ENDS_TRANSACTION = Pattern
            .compile("(?is)(begin|start\\s+transaction|commit|end|abort|rollback(?!.*\\bto\\b)|vacuum)\\b.*");
    private static final Pattern CHANGES_ROWS = Pattern.compile("(?is)(insert|update|delete|replace|merge|with|copy)\\b.*");
    private static final Pattern COMMENTS = Pattern.compile("(?s)^(\\s+|--[^\\n]*(\\n|$)|/\\*.*?\\*/)+");

    private final String name;
    private final Configuration configuration;
    private final DatabaseType type;
    private final List<SqlStatement> statements;

    private PlainScript(String name, Configuration configuration, DatabaseType type, List<SqlStatement> statements) {
        this.name = name;
        this.configuration = configuration;
        this.type = type;
        this.statements = List.copyOf(statements);
    }

    /**
     * Takes a script apart.
     *
     * @param name how to call it in messages
     * @param sql its text
     * @param database where it is going to run, of which only the kind counts
     * @return its statements; nothing has run
     * @throws HyperstackException {@link Problem#SEED_SCRIPT_UNREADABLE} when it cannot be split, or has a statement that cannot
     *         run in a transaction
     */
    public static PlainScript of(String name, String sql, DataSource database) {
        Configuration configuration = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .placeholderReplacement(false);
        try (QuietFlyway quiet = new QuietFlyway()) {
            DatabaseType type = DatabaseTypeRegister.getDatabaseTypeForUrl(DatasourceUrl.of(database).orElse(""),
                    configuration);
            List<SqlStatement> statements = new ArrayList<>();
            try (SqlStatementIterator all = type.createSqlScriptFactory(configuration, new ParsingContext())
                    .createSqlScript(new StringResource(sql), true, null).getSqlStatements()) {
                all.forEachRemaining(statements::add);
            }
            PlainScript script = new PlainScript(name, configuration, type, statements);
            script.requireTransaction();
            return script;
        } catch (FlywayException e) {
            throw unreadable(name + " cannot be taken apart into statements: " + FlywayFailures.firstLine(e),
                    "close the block it names, and take BEGIN and COMMIT around the file out", e);
        }
    }

    private void requireTransaction() {
        Optional<SqlStatement> own = statements.stream()
                .filter(s -> !s.canExecuteInTransaction() || ENDS_TRANSACTION.matcher(bare(s)).matches()).findFirst();
        own.ifPresent(statement -> {
            throw unreadable("Line " + statement.getLineNumber() + " of " + name
                    + " cannot run within the one transaction of the file: " + shown(statement),
                    "take the statement out; the whole file is one transaction anyway", null);
        });
    }

    private static HyperstackException unreadable(String what, String fix, @Nullable Exception cause) {
        return new HyperstackException(Problem.SEED_SCRIPT_UNREADABLE, what, fix, cause);
    }

    /**
     * How many statements it has.
     *
     * @return 0 for a file of comments
     */
    public int size() {
        return statements.size();
    }

    /**
     * Runs it. Neither commits nor rolls back.
     *
     * @param connection within a transaction
     * @return how many rows were inserted, updated and deleted
     * @throws HyperstackException {@link Problem#SEED_STATEMENT_FAILED} that names line and statement
     */
    public long run(Connection connection) {
        JdbcTemplate template = new JdbcTemplate(connection, type);
        long rows = 0;
        for (int i = 0; i < statements.size(); i++) {
            SqlStatement statement = statements.get(i);
            Results results = statement.execute(template, null, configuration);
            if (results.getException() != null) {
                throw failed(i, results.getException());
            }
            if (CHANGES_ROWS.matcher(bare(statement)).matches()) {
                rows += results.getResults().stream().mapToLong(Result::updateCount).filter(count -> count > 0).sum();
            }
        }
        return rows;
    }

    private HyperstackException failed(int index, SQLException failure) {
        SqlStatement statement = statements.get(index);
        return new HyperstackException(Problem.SEED_STATEMENT_FAILED,
                name + " failed at line " + statement.getLineNumber() + ", statement " + (index + 1) + " of " + size() + ": "
                        + SqlFailures.text(failure) + ". The statement is: " + shown(statement)
                        + ". The file was rolled back, so none of its rows is there",
                "correct the statement and run migrate seed again", failure);
    }

    private static String shown(SqlStatement statement) {
        String text = bare(statement).strip().replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String bare(SqlStatement statement) {
        return COMMENTS.matcher(statement.getSql()).replaceFirst("");
    }
}
