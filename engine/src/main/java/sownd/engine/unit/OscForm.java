package sownd.engine.unit;

import java.util.Optional;
import sownd.engine.graph.TextRule;

/** What an OSC address pattern looks like. */
final class OscForm {
    static final TextRule PATTERN = OscForm::complaint;

    private static final int LONGEST = 1024;
    private static final String MEND = "write one such as /desk/fader/*";

    private OscForm() {}

    private static Optional<TextRule.Complaint> complaint(String text) {
        String wrong = wrong(text);
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextRule.Complaint("\"" + text + "\" is no OSC address pattern: " + wrong, MEND));
    }

    private static String wrong(String text) {
        if (!text.startsWith("/")) {
            return "it does not begin with /";
        }
        if (text.length() > LONGEST) {
            return "it has more than " + LONGEST + " characters";
        }
        if ((text.length() > 1 && text.endsWith("//")) || text.indexOf('\0') >= 0) {
            return "it ends with // or holds a NUL";
        }
        return brackets(text);
    }

    /** A bracket runs to the next that closes it, whatever is between. */
    private static String brackets(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ']' || c == '}') {
                return "'" + c + "' closes nothing";
            }
            int close = c == '[' || c == '{' ? text.indexOf(c == '[' ? ']' : '}', at) : at;
            if (close < 0) {
                return "'" + c + "' is not closed";
            }
            at = close;
        }
        return "";
    }
}
