package io.quarkiverse.hyperstack.migration;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.ForeignKeyCheck.Violation;

/**
 * Fails a migration of SQLite that leaves rows pointing at nothing. Foreign keys are off while it runs, so its own
 * transaction is where they have to be checked. Violations that were there before do not matter.
 */
final class ForeignKeyGuard implements Callback {

    private static final int SAMPLES = 3;

    private @Nullable ForeignKeyCheck before;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_MIGRATE) {
            before = null;
        } else if (event == Event.BEFORE_EACH_MIGRATE) {
            before = before == null ? ForeignKeyCheck.run(context.getConnection()) : before;
        } else {
            ForeignKeyCheck after = ForeignKeyCheck.run(context.getConnection());
            ForeignKeyCheck earlier = before == null ? after : before;
            before = after;
            compare(earlier, after, context);
        }
    }

    @Override
    public String getCallbackName() {
        return "hyperstack foreign keys";
    }

    private static void compare(ForeignKeyCheck earlier, ForeignKeyCheck after, Context context) {
        Map<Violation, Integer> found = after.since(earlier);
        if (found.isEmpty() && (after.error() == null || earlier.error() != null)) {
            return;
        }
        String what = after.error() != null ? after.error() : describe(found);
        throw new HyperstackException(Problem.FOREIGN_KEYS_BROKEN,
                "Migration " + context.getMigrationInfo().getScript() + " breaks foreign keys: " + what + outcome(context),
                "let the file correct or delete these rows, or keep the rows they point at");
    }

    private static String describe(Map<Violation, Integer> found) {
        Map<String, List<Violation>> byKey = new TreeMap<>();
        found.keySet().forEach(v -> byKey.computeIfAbsent(v.table() + "\" points at missing rows of \"" + v.parent() + "\"",
                k -> new java.util.ArrayList<>()).add(v));
        StringBuilder text = new StringBuilder();
        byKey.forEach((key, violations) -> {
            int count = violations.stream().mapToInt(found::get).sum();
            List<String> rowids = violations.stream().map(Violation::rowid).filter(java.util.Objects::nonNull)
                    .sorted(Comparator.naturalOrder()).limit(SAMPLES).map(String::valueOf).toList();
            text.append(text.isEmpty() ? "" : "; ").append("table \"").append(key).append(" in ").append(count)
                    .append(count == 1 ? " row" : " rows");
            if (!rowids.isEmpty()) {
                text.append(" (rowid ").append(String.join(", ", rowids)).append(count > rowids.size() ? ", …)" : ")");
            }
        });
        return text.toString();
    }

    private static String outcome(Context context) {
        try {
            return context.getConnection().getAutoCommit()
                    ? ". The file runs outside a transaction, so what it did is still there"
                    : ". The file was rolled back";
        } catch (SQLException e) {
            return "";
        }
    }
}
