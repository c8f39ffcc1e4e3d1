package io.quarkiverse.hyperstack.migration;

import java.util.List;

/**
 * The migrations that one datasource waits for.
 *
 * @param datasource its name
 * @param address where the database is, without secrets
 * @param files the files, in the order in which they run; at least one
 */
public record PendingFiles(String datasource, String address, List<String> files) {

    private static final int NAMED = 10;

    public PendingFiles {
        files = List.copyOf(files);
    }

    /**
     * For messages.
     *
     * @return how many and which, for instance {@code 1 migration of datasource <default> (jdbc:sqlite:db/production.sqlite)
     *         has not run: db/migration/V3__prices.sql}
     */
    public String describe() {
        String named = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        String more = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
        return files.size() + (files.size() == 1 ? " migration" : " migrations") + " of datasource " + datasource + " ("
                + address
                + (files.size() == 1 ? ") has" : ") have") + " not run: " + named + more;
    }
}
