package io.quarkiverse.hyperstack.schema.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** Asks the rows of a database about a plan before it is made: what cannot be done, and what would be lost. */
public final class Gate {

    private final Counts counts;
    private final GateSql sql;

    /**
     * @param connection to the database that is going to change
     * @param sql the words of its kind of database
     */
    public Gate(Connection connection, GateSql sql) {
        this.counts = new Counts(connection, sql);
        this.sql = sql;
    }

    /**
     * Makes sure that the rows that are there fit what is new.
     *
     * @param draft the changes that are going to be made, with the values that rows get
     * @throws HyperstackException {@link Problem#ROWS_IN_THE_WAY} with the number of rows that do not fit and up to five keys,
     *         for every key, check or column that they break; {@link Problem#VALUE_MISSING} when nothing says what they hold
     *         in a column that takes no NULL
     * @throws SQLException when the database refuses
     */
    public void requireFittingRows(Draft draft) throws SQLException {
        asked(draft).requireNone();
    }

    /**
     * What {@link #requireFittingRows} would refuse.
     *
     * @param draft the changes that are going to be made, with the values that rows get
     * @return a sentence for every key, check or column that rows break, with their number and up to five keys
     * @throws SQLException when the database refuses
     */
    public List<String> misfits(Draft draft) throws SQLException {
        return asked(draft).all();
    }

    private Findings asked(Draft draft) throws SQLException {
        Findings findings = new Findings(counts);
        FutureRows future = new FutureRows(draft, sql);
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                if (findings.ask(table.before(), Questions.aboutGenerated(table, future, sql))) {
                    findings.ask(table.before(), Questions.about(table, future, sql));
                }
            } else if (change instanceof Change.ChangeEnumType type) {
                for (LabelsInUse.Asked asked : LabelsInUse.of(type, draft, future, sql)) {
                    findings.ask(asked.table(), List.of(asked.question()));
                }
            }
        }
        for (MovedTables.Asked asked : MovedTables.of(draft, future, sql)) {
            findings.ask(asked.table().before(), asked.questions());
        }
        return findings;
    }

    /**
     * What would be lost.
     *
     * @param draft the changes that are going to be made
     * @return one entry a table or column that loses something; empty when every value stays
     * @throws SQLException when the database refuses
     */
    public List<Loss> losses(Draft draft) throws SQLException {
        Losses losses = new Losses(counts, new FutureRows(draft, sql), sql, draft.values().moves());
        for (Change change : draft.changes()) {
            if (change instanceof Change.DropTable dropped) {
                losses.ofTable(dropped);
            } else if (change instanceof Change.AlterTable table) {
                for (TableChange part : table.changes()) {
                    losses.ofChange(table, part);
                }
                losses.ofOthers(table);
                losses.ofDepartures(table);
            }
        }
        return losses.found();
    }

    /**
     * Refuses a plan that loses something where that is not allowed.
     *
     * @param losses what would be lost
     * @param rule what happens to values that would be lost
     * @throws HyperstackException {@link Problem#DATA_LOSS} with the numbers and sample keys of all of it
     */
    public static void requireNoLoss(List<Loss> losses, DataLoss rule) {
        if (rule == DataLoss.REFUSE && !losses.isEmpty()) {
            throw new HyperstackException(Problem.DATA_LOSS, "the change would lose data: " + Loss.text(losses),
                    "keep what is to stay in the entity (a rename is said with @RenamedFrom or --rename), or empty it first, or "
                            + "allow it: quarkus.hyperstack.data-loss=trash keeps the values in a trash table, --allow-loss loses them");
        }
    }
}
