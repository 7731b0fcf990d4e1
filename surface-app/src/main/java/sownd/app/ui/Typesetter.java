package sownd.app.ui;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chooses size and line breaks, so that a text fills its box in one of the theme's few sizes. */
final class Typesetter {
    /** Faces are drawn with fractional, smoothed text everywhere, so one measure serves all. */
    static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private static final Font DIALOG = new Font(Font.DIALOG, Font.BOLD, 1);
    private static final int MOST_LINES = 2;

    private final List<Integer> steps;
    private final Map<Integer, Font> preferred;
    private final Map<Integer, Font> fallback;

    Typesetter(Theme.Lettering lettering) {
        steps = lettering.steps();
        preferred = sizes(preferred(lettering));
        fallback = sizes(DIALOG);
    }

    /** Fonts are dear to make and keep what they have drawn, so each size is made once. */
    private Map<Integer, Font> sizes(Font font) {
        return steps.stream()
                .collect(Collectors.toUnmodifiableMap(step -> step, step -> font.deriveFont((float) step)));
    }

    private static Font preferred(Theme.Lettering lettering) {
        Set<String> installed = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .collect(Collectors.toSet());
        return lettering.families().stream()
                .filter(family -> installed.contains(family.family()))
                .findFirst()
                .map(Typesetter::font)
                .orElse(DIALOG);
    }

    private static Font font(Theme.Family family) {
        int style = family.weight() == Theme.Weight.BOLD ? Font.BOLD : Font.PLAIN;
        return new Font(family.family(), style, 1).deriveFont(AffineTransform.getScaleInstance(family.width(), 1));
    }

    /** The font for a text in one of the steps: the theme's, or the platform's composite one where that lacks a letter. */
    Font font(String text, int step) {
        Map<Integer, Font> fonts = displays(text) ? preferred : fallback;
        Font font = fonts.get(step);
        if (font == null) {
            throw new IllegalArgumentException(step + " is none of the theme's sizes " + steps);
        }
        return font;
    }

    private boolean displays(String text) {
        return preferred.values().iterator().next().canDisplayUpTo(text) < 0;
    }

    /** The largest step not above that size, or the smallest there is. */
    int step(double size) {
        return steps.reversed().stream()
                .filter(step -> step <= size)
                .findFirst()
                .orElse(steps.getFirst());
    }

    /** @param largest text size in pixels not to be passed even if there is room */
    Block fit(String text, double width, double height, double largest) {
        List<List<String>> ways = breaks(text);
        for (int size : steps.reversed()) {
            if (size <= largest) {
                for (List<String> lines : ways) {
                    Block block = new Block(font(text, size), size, lines);
                    if (block.width() <= width && block.height() <= height) {
                        return block;
                    }
                }
            }
        }
        return shortened(text, width, height);
    }

    /** One line in one size, with an ellipsis where it would be wider than that. */
    Block line(String text, double width, int step) {
        Font font = font(text, step);
        return new Block(font, step, List.of(shortened(text, font, width)));
    }

    private Block shortened(String text, double width, double height) {
        int size = steps.getFirst();
        Font font = font(text, size);
        List<String> lines = breaks(text).getLast().stream()
                .map(line -> shortened(line, font, width))
                .toList();
        Block whole = new Block(font, size, lines);
        return whole.height() <= height ? whole : new Block(font, size, lines.subList(0, 1));
    }

    private static String shortened(String line, Font font, double width) {
        if (Digits.width(line, font) <= width) {
            return line;
        }
        return IntStream.iterate(line.length() - 1, n -> n > 0, n -> n - 1)
                .mapToObj(n -> line.substring(0, n).strip() + "…")
                .filter(cut -> Digits.width(cut, font) <= width)
                .findFirst()
                .orElse("");
    }

    /** One line first, then every way to make two; a break the author set is kept. */
    private static List<List<String>> breaks(String text) {
        List<String> given = text.strip().lines().map(String::strip).toList();
        if (given.size() > 1) {
            return List.of(List.of(given.getFirst(), String.join(" ", given.subList(1, given.size()))));
        }
        String line = given.isEmpty() ? "" : given.getFirst();
        List<List<String>> ways = new ArrayList<>();
        ways.add(List.of(line));
        IntStream.range(1, line.length())
                .filter(at -> line.charAt(at) == ' ')
                .boxed()
                .sorted((a, b) -> Integer.compare(Math.abs(2 * a - line.length()), Math.abs(2 * b - line.length())))
                .forEach(at -> ways.add(List.of(line.substring(0, at), line.substring(at + 1))));
        return ways.subList(0, Math.min(ways.size(), 2 * MOST_LINES + 1));
    }

    /** Lines in one size. */
    record Block(Font font, int size, List<String> lines) {
        double width() {
            return lines.stream()
                    .mapToDouble(line -> Digits.width(line, font))
                    .max()
                    .orElse(0);
        }

        /** From the top of the first capitals to the last base line. */
        double height() {
            return cap() + lead() * (lines.size() - 1);
        }

        double cap() {
            return 0.73 * size;
        }

        double lead() {
            return 1.18 * size;
        }
    }
}
