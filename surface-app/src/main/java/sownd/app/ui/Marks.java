package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/**
 * What lies over a face of any kind: its border, how far a hold is, and whether what it shows is known to be so. Each of
 * these has a form of its own and can be told without colour.
 */
final class Marks {
    private final Brush brush;

    Marks(Brush brush) {
        this.brush = brush;
    }

    /** @param pulse 0 to 1: how strong what pulses is now */
    void paint(Graphics2D g, PageLayout.Kind kind, Appearance face, double pulse, double width, double height) {
        double side = Math.min(width, height);
        if (face.decor().border() >= 0) {
            double line = Math.clamp(side * 0.045, 2, 7);
            g.setColor(Tone.legible(new Color(face.decor().border()), brush.fill(face), 3));
            outline(g, line, line / 2, width, height);
        }
        switch (face.truth()) {
            case PLAIN -> {}
            case COMMANDED -> commanded(g, face, pulse, width, height);
            case CONFIRMED -> sign(g, Badge.DONE, brush.colours().meterLow(), width, height);
            case FAILED -> failed(g, width, height);
            case STALE -> stale(g, kind, face, width, height);
        }
        if (!Double.isNaN(face.ring())) {
            ring(g, face, width, height);
        }
    }

    private static void outline(Graphics2D g, double line, double inset, double width, double height) {
        g.setStroke(new BasicStroke((float) line));
        g.draw(edge(inset, width, height));
    }

    private static Shape edge(double inset, double width, double height) {
        double corner = Math.max(1, Brush.corner(width, height) - inset);
        return new RoundRectangle2D.Double(inset, inset, width - 2 * inset, height - 2 * inset, 2 * corner, 2 * corner);
    }

    /** Dashes round the edge that grow stronger and weaker: somebody is being asked. */
    private void commanded(Graphics2D g, Appearance face, double pulse, double width, double height) {
        double line = Math.clamp(Math.min(width, height) * 0.04, 2, 6);
        float dash = (float) (line * 2.2);
        g.setColor(Tone.veil(brush.ink(face), 0.3 + 0.7 * pulse));
        g.setStroke(new BasicStroke(
                (float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, dash * 0.8f}, 0));
        g.draw(edge(line * 0.9, width, height));
    }

    /** A closed outline and a crossed sign. */
    private void failed(Graphics2D g, double width, double height) {
        double line = Math.clamp(Math.min(width, height) * 0.045, 2, 7);
        g.setColor(brush.colours().slot());
        outline(g, line + 3, (line + 3) / 2, width, height);
        g.setColor(brush.colours().fault());
        outline(g, line, line / 2, width, height);
        sign(g, Badge.FAULT, brush.colours().fault(), width, height);
    }

    /** How large the sign in the upper right corner is, pixels. */
    static double signSize(double width, double height) {
        return Math.clamp(Math.min(width, height) * 0.22, 10, 44);
    }

    /** A sign in the upper right corner, on a ground of its own so that it can be read on any fill. */
    private void sign(Graphics2D g, Badge badge, Color colour, double width, double height) {
        double side = Math.min(width, height);
        double size = signSize(width, height);
        double x = width - size - Math.max(2, side * 0.04);
        double y = Math.max(2, side * 0.04);
        Brush.bar(g, brush.colours().slot(), x, y, size, size, size / 2);
        g.setColor(Tone.legible(colour, brush.colours().slot(), 4.5));
        g.fill(badge.at(x + size * 0.15, y + size * 0.15, size * 0.7));
    }

    /** The face is hatched already; its age is added where the kind of control has no line for it. */
    private void stale(Graphics2D g, PageLayout.Kind kind, Appearance face, double width, double height) {
        boolean wordless =
                kind == PageLayout.Kind.BUTTON || kind == PageLayout.Kind.LABEL || kind == PageLayout.Kind.PAD;
        if (wordless) {
            age(g, Brush.readout(face), width, height);
        }
    }

    /** How much of the foot of a face the age of what is stale takes, pixels. */
    static double foot(double width, double height) {
        double side = Math.min(width, height);
        return Math.clamp(side * 0.15, 10, 22) * 1.35 + Math.max(2, side * 0.04) + 4;
    }

    private void age(Graphics2D g, String words, double width, double height) {
        double side = Math.min(width, height);
        int size = brush.type().step(Math.clamp(side * 0.15, 10, 22));
        Typesetter.Block block = brush.type().line(words, width * 0.9, size);
        double wide = block.width() + size;
        double tall = size * 1.35;
        double x = (width - wide) / 2;
        double y = height - tall - Math.max(2, side * 0.04);
        Brush.bar(g, brush.colours().slot(), x, y, wide, tall, tall / 2);
        g.setColor(brush.colours().warn());
        Digits.draw(g, block.lines().getFirst(), block.font(), x + size / 2.0, y + (tall + block.cap()) / 2);
    }

    /** How far a hold is: from the middle of the top clockwise round the edge, on a dark track. */
    private void ring(Graphics2D g, Appearance face, double width, double height) {
        double line = Math.clamp(Math.min(width, height) * 0.065, 4, 12);
        double inset = line / 2 + 1;
        g.setColor(Tone.veil(brush.colours().slot(), 0.85));
        outline(g, line + 2, inset, width, height);
        double part = Math.clamp(face.ring(), 0, 1);
        if (part == 0) {
            return;
        }
        Color ink = Tone.legible(brush.ink(face), brush.colours().slot(), 4.5);
        g.setColor(ink);
        Path2D way = clockwise(inset, width, height);
        double length = length(inset, width, height);
        g.setStroke(new BasicStroke(
                (float) line,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) Math.max(0.01, part * length), (float) (length + line)},
                0));
        g.draw(way);
    }

    private static double length(double inset, double width, double height) {
        double corner = Math.max(1, Brush.corner(width, height) - inset);
        return 2 * (width + height - 4 * inset) - (8 - 2 * Math.PI) * corner;
    }

    private static Path2D clockwise(double inset, double width, double height) {
        double c = Math.max(1, Brush.corner(width, height) - inset);
        double k = c * 0.5523; // a quarter of a circle as a curve
        double right = width - inset;
        double bottom = height - inset;
        Path2D way = new Path2D.Double();
        way.moveTo(width / 2, inset);
        way.lineTo(right - c, inset);
        way.curveTo(right - c + k, inset, right, inset + c - k, right, inset + c);
        way.lineTo(right, bottom - c);
        way.curveTo(right, bottom - c + k, right - c + k, bottom, right - c, bottom);
        way.lineTo(inset + c, bottom);
        way.curveTo(inset + c - k, bottom, inset, bottom - c + k, inset, bottom - c);
        way.lineTo(inset, inset + c);
        way.curveTo(inset, inset + c - k, inset + c - k, inset, inset + c, inset);
        way.lineTo(width / 2, inset);
        return way;
    }
}
