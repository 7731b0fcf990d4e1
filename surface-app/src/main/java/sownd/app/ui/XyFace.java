package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import sownd.devices.Appearance;

/** A field with a dot that goes both ways: {@code level} to the right, {@code mark} upwards. Its name on top, the values below. */
final class XyFace {
    private final Brush brush;

    XyFace(Brush brush) {
        this.brush = brush;
    }

    /** The field the dot moves in; the dot's middle reaches its edges. */
    static Rectangle2D field(double width, double height) {
        double side = Math.min(width, height);
        double pad = side * 0.06;
        double band = band(side);
        double dot = dot(side) / 2;
        return new Rectangle2D.Double(
                pad + dot,
                pad + band + dot,
                Math.max(1, width - 2 * (pad + dot)),
                Math.max(1, height - 2 * (pad + band + dot)));
    }

    private static double band(double side) {
        return Math.clamp(side * 0.14, 12, 40);
    }

    private static double dot(double side) {
        return Math.clamp(side * 0.13, 10, 44);
    }

    void paint(Graphics2D g, Appearance appearance, Touch touch, double width, double height) {
        Color fill = brush.fill(appearance);
        Color ink = Tone.legible(new Color(appearance.ink()), fill, brush.contrast(width, height));
        brush.plate(g, fill, ink, Touch.AWAY, width, height);
        brush.hatch(g, appearance, width, height);
        double side = Math.min(width, height);
        double grow = dot(side) / 2;
        Rectangle2D field = field(width, height);
        Brush.bar(
                g,
                brush.colours().slot(),
                field.getX() - grow,
                field.getY() - grow,
                field.getWidth() + 2 * grow,
                field.getHeight() + 2 * grow,
                grow);
        lines(g, field);
        if (!Double.isNaN(appearance.level()) && !Double.isNaN(appearance.mark())) {
            boolean held = touch != Touch.AWAY || appearance.pressed();
            dot(g, appearance, held, field, grow);
        }
        words(g, appearance, ink, width, height);
    }

    private void lines(Graphics2D g, Rectangle2D field) {
        g.setStroke(new BasicStroke(1));
        g.setColor(Tone.mix(brush.colours().slot(), brush.colours().ink(), 0.22));
        g.draw(new Line2D.Double(field.getX(), field.getCenterY(), field.getMaxX(), field.getCenterY()));
        g.draw(new Line2D.Double(field.getCenterX(), field.getY(), field.getCenterX(), field.getMaxY()));
    }

    private void dot(Graphics2D g, Appearance appearance, boolean held, Rectangle2D field, double radius) {
        double x = field.getX() + Math.clamp(appearance.level(), 0, 1) * field.getWidth();
        double y = field.getMaxY() - Math.clamp(appearance.mark(), 0, 1) * field.getHeight();
        g.setStroke(new BasicStroke(2));
        g.setColor(Tone.veil(brush.colours().track(), 0.7));
        g.draw(new Line2D.Double(field.getX() - radius, y, field.getMaxX() + radius, y));
        g.draw(new Line2D.Double(x, field.getY() - radius, x, field.getMaxY() + radius));
        g.setColor(
                held
                        ? Tone.lighter(brush.colours().cap(), 0.55)
                        : brush.colours().cap());
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        g.setColor(held ? brush.colours().track() : brush.colours().slot());
        g.fill(new Ellipse2D.Double(x - radius * 0.35, y - radius * 0.35, radius * 0.7, radius * 0.7));
    }

    private void words(Graphics2D g, Appearance appearance, Color ink, double width, double height) {
        double side = Math.min(width, height);
        double pad = side * 0.04;
        double band = band(side);
        double size = appearance.badge().isEmpty() ? 0 : band * 0.8;
        g.setColor(ink);
        brush.badge(g, appearance.badge(), pad * 1.5, pad + (band - size) / 2, size);
        Rectangle2D name = new Rectangle2D.Double(pad * 2 + size, pad, width - 4 * pad - 2 * size, band);
        brush.centred(g, appearance.text(), name, band * 0.8);
        Rectangle2D values = new Rectangle2D.Double(2 * pad, height - pad - band, width - 4 * pad, band);
        brush.centred(g, Brush.readout(appearance).replace(' ', '\u00a0'), values, band * 0.72);
    }
}
