package sownd.engine.unit;

/**
 * A written pattern: for each step a note, a rest or a tie. Digits and then letters stand for the notes of a table, a full
 * stop for a rest, a minus for a tie; blanks and bars only help the eye, and what is neither is a rest.
 */
final class Steps {
    static final double REST = 0;
    static final double TIE = -1;
    private static final int LONGEST = 256;
    private static final String SYMBOLS = "123456789abcdefghijklmnopqrstuvwxyz";
    private static final int[] WHITE_KEYS = {9, 11, 0, 2, 4, 5, 7};

    private final double[] steps;

    /** Reads a pattern and the names of its notes. */
    Steps(String pattern, String notes) {
        String[] table = notes.strip().split("[ ,]+", -1);
        String symbols = pattern.replace(" ", "").replace("|", "");
        steps = new double[Math.min(LONGEST, symbols.length())];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(symbols.charAt(i), table);
        }
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
        if (!name.matches("[a-g][#b]?-?[0-9]")) {
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
