package sownd.engine.unit;

import java.util.Optional;
import sownd.engine.graph.TextRule;

/** The form of an OSC address. */
final class OscAddress {
    private static final String FORM = "(/[!-~&&[^#*,/?\\[\\]{}]]+)+";

    private OscAddress() {}

    /** What is wrong with a text, if anything. */
    static Optional<TextRule.Complaint> wrong(String text) {
        return text.matches(FORM)
                ? Optional.empty()
                : Numbers.complain(
                        "\"" + text + "\" is no OSC address",
                        "write parts with a / before each, as /mixer/level, without blanks and # * , ? [ ] { }");
    }
}
