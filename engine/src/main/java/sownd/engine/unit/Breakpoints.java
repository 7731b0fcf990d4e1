package sownd.engine.unit;

import java.util.Optional;
import sownd.engine.graph.TextRule;

/**
 * A written line through points: "0 0, 2 1, 4 0.5 exponential" is at 0 at first, goes straight to 1 in 2 s, and from there
 * in equal ratios to 0.5. The word says how the line comes to its point.
 */
final class Breakpoints {
    private static final String[] FORMS = {"linear", "exponential", "smooth", "step"};
    private static final int MOST = 1024;
    private static final double LONGEST = 86_400;

    private final double[] seconds;
    private final double[] values;
    private final int[] forms;
    /** The point the line is on its way to. */
    private int next;

    /** Reads a text in which nothing is {@link #wrong}. */
    Breakpoints(String text) {
        String[] points = text.split(",", -1);
        seconds = new double[points.length];
        values = new double[points.length];
        forms = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            String[] words = words(points[i]);
            seconds[i] = Double.parseDouble(words[0]);
            values[i] = Double.parseDouble(words[1]);
            forms[i] = words.length > 2 ? form(words[2]) : 0;
        }
    }

    /** What is wrong with a text, if anything. */
    static Optional<TextRule.Complaint> wrong(String text) {
        String[] points = text.split(",", -1);
        double before = -1;
        double from = 0;
        for (int i = 0; i < points.length; i++) {
            String[] words = words(points[i]);
            String wrong = wrong(words, before, i == 0 ? Double.NaN : from);
            if (!wrong.isEmpty()) {
                return Numbers.complain(
                        "point " + (i + 1) + ", \"" + points[i].strip() + "\", " + wrong,
                        "write seconds, a value and perhaps linear, exponential, smooth or step, as in"
                                + " \"0 0, 2 1, 4 0.5 smooth\"");
            }
            before = Double.parseDouble(words[0]);
            from = Double.parseDouble(words[1]);
        }
        return points.length > MOST
                ? Numbers.complain(points.length + " points are too many", "write at most " + MOST)
                : Optional.empty();
    }

    /** What is wrong with a point after another at a time, from a value. */
    private static String wrong(String[] words, double before, double from) {
        if (words.length < 2 || words.length > 3) {
            return "is no time with a value";
        }
        if (!Numbers.fits(words[0]) || !Numbers.fits(words[1])) {
            return "has a part that is no number up to 1000000";
        }
        double at = Double.parseDouble(words[0]);
        if (at < 0 || at > LONGEST) {
            return "is not within a day";
        }
        if (at <= before) {
            return "is no later than the one before";
        }
        if (words.length > 2 && form(words[2]) < 0) {
            return "has no form \"" + words[2] + "\"";
        }
        boolean ratio = words.length > 2 && form(words[2]) == 1;
        return ratio && from * Double.parseDouble(words[1]) <= 0
                ? "cannot be reached in equal ratios: both values must be above 0, or both below"
                : "";
    }

    private static String[] words(String point) {
        return point.strip().split("\\s+", -1);
    }

    private static int form(String word) {
        for (int form = 0; form < FORMS.length; form++) {
            if (FORMS[form].equals(word)) {
                return form;
            }
        }
        return -1;
    }

    /** Time of the last point. */
    double length() {
        return seconds[seconds.length - 1];
    }

    /** Where the line is; cheap when times go forward. */
    double at(double time) {
        if (next > 0 && time < seconds[next - 1]) {
            next = 0;
        }
        while (next < seconds.length && time >= seconds[next]) {
            next++;
        }
        if (next == 0 || next == seconds.length) {
            return values[Math.max(0, next - 1)];
        }
        double part = (time - seconds[next - 1]) / (seconds[next] - seconds[next - 1]);
        double from = values[next - 1];
        double to = values[next];
        return switch (forms[next]) {
            case 1 -> Law.exponential(part, from, to);
            case 2 -> Law.straight(Law.smooth(part), from, to);
            case 3 -> from;
            default -> Law.straight(part, from, to);
        };
    }
}
