package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** The strokes all faces share. */
final class Brush {
    /** Bold text from this size on is large, in pixels; below it needs more contrast (WCAG 1.4.3). */
    private static final double LARGE_TEXT = 18.66;

    private static final double SMALL_CONTRAST = 4.5;

    private final Theme theme;
    private final Typesetter type;

    Brush(Theme theme) {
        this.theme = theme;
        type = new Typesetter(theme.lettering());
    }

    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Theme.Colours colours() {
        return theme.colours();
    }

    Theme.Measures measures() {
        return theme.measures();
    }

    Typesetter type() {
        return type;
    }

    /** Black is no colour for a panel: who names none gets the theme's. What is stale has lost half its colour. */
    Color fill(Appearance appearance) {
        Color fill = appearance.fill() == 0 ? colours().panel() : new Color(appearance.fill());
        return appearance.truth() == Appearance.Truth.STALE
                ? Tone.mix(fill, colours().panel(), 0.6)
                : fill;
    }

    /** How much an ink must stand out on a face of that size: small letters more than large ones. */
    double contrast(double width, double height) {
        return Math.max(measures().contrast(), Math.min(width, height) * 0.22 < LARGE_TEXT ? SMALL_CONTRAST : 0);
    }

    /** The same on that face: what is stale is pale and hatched, and its letters must stand out as small ones do. */
    double contrast(Appearance appearance, double width, double height) {
        double usual = contrast(width, height);
        return appearance.truth() == Appearance.Truth.STALE ? Math.max(usual, SMALL_CONTRAST) : usual;
    }

    Color ink(Appearance appearance) {
        return Tone.legible(
                new Color(appearance.ink()), fill(appearance), measures().contrast());
    }

    static double corner(double width, double height) {
        return Math.clamp(Math.min(width, height) * 0.07, 3, 12);
    }

    private static Shape rounded(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner);
    }

    void cell(Graphics2D g, double width, double height, Touch touch) {
        g.setColor(
                touch == Touch.AWAY ? colours().cell() : Tone.lighter(colours().cell(), 0.1));
        g.fill(rounded(0, 0, width, height, corner(width, height)));
    }

    /** The body of a control. Loud fills get a brighter rim, quiet ones a hairline. */
    void plate(Graphics2D g, Color fill, Color ink, Touch touch, double width, double height) {
        double corner = corner(width, height);
        boolean down = touch != Touch.AWAY;
        Color face = down ? pressed(fill) : fill;
        g.setPaint(new GradientPaint(0, 0, Tone.lighter(face, 0.035), 0, (float) height, Tone.darker(face, 0.07)));
        g.fill(rounded(0, 0, width, height, corner));
        double line = down ? Math.clamp(Math.min(width, height) * 0.035, 2, 5) : rim(fill, width, height);
        g.setColor(down ? ink : Tone.lighter(fill, 0.1 + 0.25 * Tone.chroma(fill)));
        g.setStroke(new BasicStroke((float) line));
        g.draw(rounded(line / 2, line / 2, width - line, height - line, corner - line / 2));
    }

    /** The face under a finger: lighter, at once. */
    static Color pressed(Color fill) {
        return Tone.lighter(fill, 0.15);
    }

    /** Slanting lines behind the words of what is stale; nothing on other faces. */
    void hatch(Graphics2D g, Appearance appearance, double width, double height) {
        if (appearance.truth() != Appearance.Truth.STALE) {
            return;
        }
        double corner = corner(width, height);
        double step = Math.clamp(Math.min(width, height) * 0.1, 7, 18);
        Shape before = g.getClip();
        g.clip(rounded(0, 0, width, height, corner));
        g.setStroke(new BasicStroke((float) (step * 0.3)));
        g.setColor(Tone.veil(ink(appearance), 0.14));
        for (double x = -height; x < width; x += step) {
            g.draw(new Line2D.Double(x, height, x + height, 0));
        }
        g.setClip(before);
    }

    private static double rim(Color fill, double width, double height) {
        return 1 + Math.clamp(Math.min(width, height) / 100 - 1, 0, 2) * Tone.chroma(fill);
    }

    /** The sign of that name, or the name itself where there is no such sign. */
    void badge(Graphics2D g, String name, double x, double y, double size) {
        Optional<Badge> badge = Badge.named(name);
        if (badge.isPresent()) {
            g.fill(badge.get().at(x, y, size));
        } else if (!name.isEmpty()) {
            Typesetter.Block word = type.fit(name, size * 3, size, size);
            Digits.draw(g, word.lines().getFirst(), word.font(), x, y + (size + word.cap()) / 2);
        }
    }

    /** Centres a text in a box, by the height of its capitals. */
    void centred(Graphics2D g, String text, Rectangle2D box, double largest) {
        placed(g, text, box, largest, Appearance.Align.MIDDLE);
    }

    /** Sets a text into a box where it shall stand, by the height of its capitals. */
    void placed(Graphics2D g, String text, Rectangle2D box, double largest, Appearance.Align align) {
        Typesetter.Block block = type.fit(text, box.getWidth(), box.getHeight(), largest);
        double down = (align.down() + 1) / 2.0;
        double across = (align.across() + 1) / 2.0;
        double y = box.getY() + (box.getHeight() - block.height()) * down + block.cap();
        for (String line : block.lines()) {
            double x = box.getX() + (box.getWidth() - Digits.width(line, block.font())) * across;
            Digits.draw(g, line, block.font(), x, y);
            y += block.lead();
        }
    }

    /** How large the text of a face may be: as asked for, else as its kind of face likes it. */
    static double largest(Appearance.Size size, double side, double otherwise) {
        return switch (size) {
            case AUTO -> otherwise;
            case SMALL -> side * 0.15;
            case MEDIUM -> side * 0.2;
            case LARGE -> side * 0.28;
            case HUGE -> side * 0.44;
        };
    }

    /** The icon of that name in a square, in the present colour; nothing for a name there is no icon for. */
    static void icon(Graphics2D g, String name, double x, double y, double size) {
        Icons.at(name, x, y, size).ifPresent(g::fill);
    }

    /**
     * Writes the numbers of a scale beside its lines, as many as there is room for.
     *
     * @param overhang pixels kept free beyond both ends
     * @param lineEnd the lines run from the numbers to here
     */
    void scale(
            Graphics2D g, PageLayout.Control control, Appearance face, Column column, double overhang, double lineEnd) {
        Color fill = fill(face);
        Color ink = ink(face);
        double size = type.step(Math.min(column.width() * 0.13, 24));
        double travel = column.bottom(overhang) - column.top(overhang);
        double from = column.scaleRight() + 4;
        for (PageLayout.Tick tick : Scale.written(control.scale(), size * 1.15 / travel)) {
            double y = column.y(tick.position(), overhang);
            bar(g, Tone.mix(ink, fill, 0.58), from, y - 0.75, lineEnd - from, 1.5, 0);
            g.setColor(Tone.legible(Tone.mix(ink, fill, 0.3), fill, measures().contrast()));
            endingAt(g, minus(tick.label()), column.scaleRight(), y + 0.365 * size, size);
        }
    }

    /** The head of an upright face: its name, and its sign before it. */
    void head(Graphics2D g, Appearance appearance, Column column) {
        Rectangle2D box = column.name();
        double size = appearance.badge().isEmpty() ? 0 : Math.max(10, column.width() * 0.15);
        g.setColor(ink(appearance));
        badge(g, appearance.badge(), box.getX(), box.getCenterY() - size / 2, size);
        double inset = size * 1.15;
        boolean signed =
                appearance.truth() == Appearance.Truth.CONFIRMED || appearance.truth() == Appearance.Truth.FAILED;
        double reserved = signed ? Marks.signSize(column.width(), column.height()) : 0;
        Rectangle2D rest = new Rectangle2D.Double(
                box.getX() + inset, box.getY(), box.getWidth() - inset - reserved, box.getHeight());
        centred(g, appearance.text(), rest, column.largest());
    }

    /** Sets one line on a base line, ending at {@code right}. */
    void endingAt(Graphics2D g, String text, double right, double baseline, double size) {
        Font font = type.font(text, type.step(size));
        Digits.draw(g, text, font, right - Digits.width(text, font), baseline);
    }

    /** A groove, bar or cap: rounded and plain. */
    static void bar(Graphics2D g, Color colour, double x, double y, double width, double height, double corner) {
        g.setColor(colour);
        g.fill(rounded(x, y, width, height, corner));
    }

    /** A value in words with a true minus sign. */
    static String readout(Appearance appearance) {
        return minus(appearance.readout());
    }

    static String minus(String number) {
        return number.replaceAll("-(?=[0-9∞])", "−");
    }
}
