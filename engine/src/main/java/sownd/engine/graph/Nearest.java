package sownd.engine.graph;

import java.util.Collection;
import java.util.List;

/** Finds the name a person probably meant. */
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** A question when one name is near, otherwise the list of what there is. */
    static String mend(String wrong, Collection<String> known, String noun) {
        String best = "";
        int least = 1 + Math.max(2, wrong.length() / 3);
        for (String name : known) {
            int distance = distance(wrong, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        if (!best.isEmpty()) {
            return "did you mean \"" + best + "\"?";
        }
        return known.isEmpty() ? "there is no " + noun : "use one of " + String.join(", ", List.copyOf(known));
    }

    /** Letters to insert, drop, change or swap with their neighbour to turn one word into the other. */
    static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return LONGEST;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
