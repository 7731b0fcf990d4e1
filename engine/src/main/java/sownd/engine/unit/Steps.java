package sownd.engine.unit;

import java.util.Optional;
import sownd.engine.graph.TextRule;

/**
 * A written pattern: for each step a note, a rest or a tie. Digits and then letters stand for the notes of a table, a full
 * stop for a rest, a minus for a tie; blanks and bars only help the eye.
 */
final class Steps {
    static final double REST = 0;
    static final double TIE = -1;
    private static final int LONGEST = 256;
    private static final String SYMBOLS = "123456789abcdefghijklmnopqrstuvwxyz";
    private static final String OTHERS = ".- |";
    private static final String NOTE = "[a-g][#b]?-?[0-9]";
    private static final int[] WHITE_KEYS = {9, 11, 0, 2, 4, 5, 7};

    private final double[] steps;

    /** Reads a pattern and the names of its notes. */
    Steps(String pattern, String notes) {
        String[] table = table(notes);
        String symbols = pattern.replace(" ", "").replace("|", "");
        steps = new double[Math.min(LONGEST, symbols.length())];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(symbols.charAt(i), table);
        }
    }

    /** What is wrong with a pattern, if anything. */
    static Optional<TextRule.Complaint> wrongPattern(String pattern) {
        int steps = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (SYMBOLS.indexOf(sign) < 0 && OTHERS.indexOf(sign) < 0) {
                return Numbers.complain(
                        "sign " + (i + 1) + " of the pattern, \"" + sign + "\", means nothing",
                        "use 1 to 9 and a to z for notes, . for a rest, - for a tie, blanks and | to part them");
            }
            steps += sign == ' ' || sign == '|' ? 0 : 1;
        }
        return steps > LONGEST
                ? Numbers.complain("a pattern of " + steps + " steps is too long", "use at most " + LONGEST + " steps")
                : Optional.empty();
    }

    /** What is wrong with a table of notes, if anything. */
    static Optional<TextRule.Complaint> wrongNotes(String notes) {
        String[] table = table(notes);
        for (int i = 0; i < table.length; i++) {
            if (!table[i].matches(NOTE) && !table[i].equals(".") && !notes.isBlank()) {
                return Numbers.complain(
                        "note " + (i + 1) + ", \"" + table[i] + "\", is no note",
                        "write notes as c4, f#3 or bb2, with blanks between, or . for a rest");
            }
        }
        return Optional.empty();
    }

    private static String[] table(String notes) {
        return notes.strip().split("[ ,]+", -1);
    }

    /** The step's number in the pattern, from 1; 0 when the pattern is empty. */
    int number(long step) {
        return steps.length == 0 ? 0 : (int) (step % steps.length) + 1;
    }

    /** Hertz, {@link #REST} or {@link #TIE}; the pattern repeats. */
    double at(long step) {
        return steps.length == 0 ? REST : steps[number(step) - 1];
    }

    private static double step(int symbol, String[] table) {
        int note = SYMBOLS.indexOf(symbol);
        if (symbol == '-') {
            return TIE;
        }
        return note >= 0 && note < table.length ? hertz(table[note]) : REST;
    }

    /** The frequency of "c4", "f#3" or "bb2", a4 being 440 Hz; a rest for what is no note. */
    static double hertz(String name) {
        if (!name.matches(NOTE)) {
            return REST;
        }
        int key = WHITE_KEYS[name.charAt(0) - 'a'];
        key += switch (name.charAt(1)) {
            case '#' -> 1;
            case 'b' -> -1;
            default -> 0;
        };
        int octave = Integer.parseInt(name.replaceFirst("^[a-g][#b]?", ""));
        return 440 * Math.pow(2, octave - 4 + (key - 9) / 12.0);
    }
}
