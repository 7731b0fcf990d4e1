package sownd.app.ui;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Text whose figures all take the same room, so that clocks and levels do not dance, whatever the font. */
final class Digits {
    // As many as there are fonts in use, which a theme's steps bound.
    private static final Map<Font, Double> CELLS = new ConcurrentHashMap<>();

    private Digits() {}

    private record Run(String text, boolean digit) {}

    static double width(String text, Font font) {
        double cell = cell(font);
        return runs(text).stream()
                .mapToDouble(run -> run.digit ? cell : advance(run.text, font))
                .sum();
    }

    /** @param y the base line */
    static void draw(Graphics2D g, String text, Font font, double x, double y) {
        g.setFont(font);
        double cell = cell(font);
        for (Run run : runs(text)) {
            double advance = advance(run.text, font);
            double inset = run.digit ? (cell - advance) / 2 : 0;
            g.drawString(run.text, (float) (x + inset), (float) y);
            x += run.digit ? cell : advance;
        }
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && isDigit(text.charAt(i));
            if (digit || i == text.length()) {
                if (i > from) {
                    runs.add(new Run(text.substring(from, i), false));
                }
                if (digit) {
                    runs.add(new Run(text.substring(i, i + 1), true));
                }
                from = i + 1;
            }
        }
        return runs;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static double cell(Font font) {
        return CELLS.computeIfAbsent(font, Digits::widest);
    }

    private static double widest(Font font) {
        return IntStream.rangeClosed('0', '9')
                .mapToDouble(c -> advance(String.valueOf((char) c), font))
                .max()
                .orElse(0);
    }

    private static double advance(String text, Font font) {
        return font.getStringBounds(text, Typesetter.METRICS).getWidth();
    }
}
