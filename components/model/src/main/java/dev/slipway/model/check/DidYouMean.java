package dev.slipway.model.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /** The nearest of the known words, when it is near enough to be a slip: a third of its length, at least two edits, one for words of three letters. */
    public static Optional<String> of(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(it -> distance(wanted, it.toLowerCase(Locale.ROOT)) <= slack(it)
                        || (it.length() > 3 && wanted.startsWith(it.toLowerCase(Locale.ROOT))))
                .filter(it -> word.length() > 1)
                .min(Comparator.comparingInt(it -> distance(wanted, it.toLowerCase(Locale.ROOT))));
    }

    private static int slack(String word) {
        return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    }

    /** Edits from one word to the other, where two neighbours that changed places count as one (Damerau, restricted). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
