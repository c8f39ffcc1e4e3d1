package io.quarkiverse.hyperstack.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The valid word that a mistyped one is most like. */
final class Nearest {

    private Nearest() {
    }

    /** The candidate with the fewest letters to change; empty only without candidates. */
    static Optional<String> to(String word, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparing((String c) -> distance(word, c))
                .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, delete, replace, or swap with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
