package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import sownd.devices.Appearance;

/** A turning knob: its name on top, a ring filled up to its value, the value in words within. */
final class EncoderFace {
    /** The ring is open at the foot: it runs over so many degrees, beginning at the lower left. */
    private static final double SWEEP = 280;

    private final Brush brush;

    EncoderFace(Brush brush) {
        this.brush = brush;
    }

    void paint(Graphics2D g, Appearance appearance, Touch touch, double width, double height) {
        Color fill = brush.fill(appearance);
        Color ink = Tone.legible(new Color(appearance.ink()), fill, brush.contrast(width, height));
        Touch shown = appearance.pressed() && touch == Touch.AWAY ? Touch.DOWN : touch;
        brush.plate(g, fill, ink, shown, width, height);
        brush.hatch(g, appearance, width, height);
        Column column = Column.in(width, height);
        double top = column.name().getMaxY();
        double side = Math.min(width - 2 * column.pad(), height - top - column.pad());
        double thick = Math.clamp(side * 0.11, 4, 22);
        double x = (width - side) / 2 + thick / 2;
        double y = top + (height - column.pad() - top - side) / 2 + thick / 2;
        Rectangle2D box = new Rectangle2D.Double(x, y + side * 0.04, side - thick, side - thick);
        ring(g, appearance, box, thick);
        brush.head(g, appearance, column);
        words(g, appearance, ink, box, thick);
    }

    private void ring(Graphics2D g, Appearance appearance, Rectangle2D box, double thick) {
        g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(brush.colours().slot());
        g.draw(arc(box, 0, 1));
        double level = Double.isNaN(appearance.level()) ? appearance.decor().gauge() : appearance.level();
        if (!Double.isNaN(level)) {
            double part = Math.clamp(level, 0, 1);
            g.setColor(brush.colours().track());
            g.draw(arc(box, 0, part));
            tick(g, box, part, thick * 1.5, brush.colours().cap(), thick * 0.5);
        }
        if (!Double.isNaN(appearance.mark())) {
            tick(
                    g,
                    box,
                    Math.clamp(appearance.mark(), 0, 1),
                    thick,
                    brush.colours().ink(),
                    2);
        }
        if (!Double.isNaN(appearance.hint())) {
            tick(g, box, Math.clamp(appearance.hint(), 0, 1), thick * 1.8, brush.ink(appearance), 2.5);
        }
    }

    private static Arc2D arc(Rectangle2D box, double from, double to) {
        double start = 90 + SWEEP / 2 - SWEEP * from;
        return new Arc2D.Double(box, start, -SWEEP * (to - from), Arc2D.OPEN);
    }

    /** A stroke across the ring. */
    private static void tick(Graphics2D g, Rectangle2D box, double at, double length, Color colour, double thick) {
        double angle = Math.toRadians(90 + SWEEP / 2 - SWEEP * at);
        double radius = box.getWidth() / 2;
        double dx = Math.cos(angle);
        double dy = -Math.sin(angle);
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(
                box.getCenterX() + dx * (radius - length / 2),
                box.getCenterY() + dy * (radius - length / 2),
                box.getCenterX() + dx * (radius + length / 2),
                box.getCenterY() + dy * (radius + length / 2)));
    }

    private void words(Graphics2D g, Appearance appearance, Color ink, Rectangle2D box, double thick) {
        double inner = (box.getWidth() - thick) * 0.78;
        Rectangle2D centre =
                new Rectangle2D.Double(box.getCenterX() - inner / 2, box.getCenterY() - inner / 4, inner, inner / 2);
        g.setColor(ink);
        if (appearance.decor().icon().isEmpty()) {
            brush.centred(g, Brush.readout(appearance), centre, inner * 0.34);
            return;
        }
        double size = inner * 0.42;
        Brush.icon(g, appearance.decor().icon(), box.getCenterX() - size / 2, box.getCenterY() - size * 0.8, size);
        Rectangle2D below =
                new Rectangle2D.Double(centre.getX(), box.getCenterY() + size * 0.3, centre.getWidth(), inner * 0.3);
        brush.centred(g, Brush.readout(appearance), below, inner * 0.24);
    }
}
