package sownd.engine.unit;

import java.util.Optional;
import sownd.engine.graph.TextRule;

/** Written numbers. */
final class Numbers {
    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private Numbers() {}

    /** Whether it is a number within ±1,000,000. */
    static boolean fits(String word) {
        return word.matches(NUMBER) && Math.abs(Double.parseDouble(word)) <= Widest.NUMBER;
    }

    static Optional<TextRule.Complaint> complain(String what, String mend) {
        return Optional.of(new TextRule.Complaint(what, mend));
    }
}
