package sownd.engine.graph;

import java.util.Collection;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {
    private static final int MOST_COMPARED = 20_000;

    private Nearest() {}

    /** The most similar of {@code known}, if any is similar enough (a third of the letters may differ). */
    public static Optional<String> to(String name, Collection<String> known) {
        String best = null;
        var least = Math.max(2, name.length() / 3) + 1;
        var compared = 0;
        for (var candidate : known) {
            if (compared++ == MOST_COMPARED) {
                break;
            }
            if (Math.abs(candidate.length() - name.length()) < least) {
                var distance = distance(name, candidate, least);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A question when one name is near, otherwise the list of what there is. */
    static String mend(String wrong, Collection<String> known, String noun) {
        return to(wrong, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> known.isEmpty() ? "there is no " + noun : "use one of " + String.join(", ", known));
    }

    /** Letters to insert, remove, change or swap to make one from the other; {@code limit} if not fewer. */
    static int distance(String a, String b, int limit) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                var cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least >= limit) {
                return limit;
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(limit, last[b.length()]);
    }
}
