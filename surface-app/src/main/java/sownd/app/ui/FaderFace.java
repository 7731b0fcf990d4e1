package sownd.app.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** A fader: scale at the left, groove and cap, the value in words at the foot. */
final class FaderFace {
    private final Brush brush;

    FaderFace(Brush brush) {
        this.brush = brush;
    }

    /** How far the cap goes between 0 and 1, in pixels. */
    static double travel(double width, double height) {
        Column column = Column.in(width, height);
        double half = capHeight(width, height) / 2;
        return Math.max(1, column.bottom(half) - column.top(half));
    }

    private static double capHeight(double width, double height) {
        return Math.clamp(Math.min(width * 0.34, height * 0.12), 12, 60);
    }

    void paint(
            Graphics2D g, PageLayout.Control control, Appearance appearance, Touch touch, double width, double height) {
        Column column = Column.in(width, height);
        Color ink = brush.ink(appearance);
        brush.plate(g, brush.fill(appearance), ink, Touch.AWAY, width, height);
        brush.hatch(g, appearance, width, height);
        double half = capHeight(width, height) / 2;
        brush.scale(g, control, appearance, column, half, column.x(0.9));
        groove(g, appearance, ink, column, half);
        home(g, control, ink, column, half);
        hint(g, appearance, ink, column, half);
        if (!Double.isNaN(appearance.level())) {
            cap(g, appearance, touch, column, half);
        }
        head(g, appearance, touch, column);
        g.setColor(ink);
        brush.centred(g, Brush.readout(appearance), column.value(), column.largest());
    }

    private void head(Graphics2D g, Appearance appearance, Touch touch, Column column) {
        if (touch != Touch.FINE) {
            brush.head(g, appearance, column);
            return;
        }
        Rectangle2D box = column.name();
        Color pill = brush.colours().track();
        double tall = box.getHeight() * 0.75;
        Brush.bar(g, pill, box.getX(), box.getCenterY() - tall / 2, box.getWidth(), tall, tall / 2);
        g.setColor(Tone.legible(brush.colours().slot(), pill, brush.measures().contrast()));
        brush.centred(g, "fine", box, column.largest());
    }

    private static double grooveX(Column column) {
        return column.x(0.66);
    }

    private void groove(Graphics2D g, Appearance appearance, Color ink, Column column, double overhang) {
        double wide = Math.clamp(column.width() * 0.07, 4, 14);
        double x = grooveX(column) - wide / 2;
        double top = column.top(overhang) - wide / 2;
        double bottom = column.bottom(overhang) + wide / 2;
        Brush.bar(g, brush.colours().slot(), x, top, wide, bottom - top, wide / 2);
        if (!Double.isNaN(appearance.level())) {
            double y = column.y(appearance.level(), overhang);
            Brush.bar(g, brush.colours().track(), x, y, wide, bottom - y, wide / 2);
        }
        if (!Double.isNaN(appearance.mark())) {
            double y = column.y(appearance.mark(), overhang);
            Brush.bar(g, ink, x - wide, y - 1.5, wide * 3, 3, 1);
        }
    }

    /** A small wedge at the right edge, where a double tap leads. */
    private void home(Graphics2D g, PageLayout.Control control, Color ink, Column column, double overhang) {
        if (Double.isNaN(control.home())) {
            return;
        }
        double size = Math.max(3, column.width() * 0.04);
        double right = column.x(1) - column.pad() * 0.6;
        double y = column.y(control.home(), overhang);
        Path2D wedge = new Path2D.Double();
        wedge.moveTo(right, y - size);
        wedge.lineTo(right - 1.5 * size, y);
        wedge.lineTo(right, y + size);
        wedge.closePath();
        g.setColor(ink);
        g.fill(wedge);
    }

    /** A thin line where the hardware's fader stands, and a wedge on it that says which way to move. */
    private void hint(Graphics2D g, Appearance appearance, Color ink, Column column, double half) {
        double position = appearance.hint();
        if (Double.isNaN(position)) {
            return;
        }
        double y = column.y(position, half);
        double left = column.x(0.42);
        double right = column.x(0.9);
        Brush.bar(g, brush.colours().slot(), left - 1, y - 2.5, right - left + 2, 5, 2);
        Brush.bar(g, ink, left, y - 1.5, right - left, 3, 1.5);
        double way = Double.isNaN(appearance.level()) ? 0 : Math.signum(position - appearance.level());
        if (way != 0) {
            double size = Math.clamp(column.width() * 0.08, 5, 14);
            Path2D wedge = new Path2D.Double();
            wedge.moveTo(left, y + way * 3);
            wedge.lineTo(left + 2 * size, y + way * 3);
            wedge.lineTo(left + size, y + way * (3 + 1.4 * size));
            wedge.closePath();
            g.setColor(ink);
            g.fill(wedge);
        }
    }

    private void cap(Graphics2D g, Appearance appearance, Touch touch, Column column, double half) {
        double wide = column.width() * 0.46;
        double x = grooveX(column) - wide / 2;
        double y = column.y(appearance.level(), half);
        double corner = Math.min(half * 0.4, 7);
        boolean held = touch != Touch.AWAY || appearance.pressed();
        Color body = held
                ? Tone.lighter(brush.colours().cap(), 0.55)
                : brush.colours().cap();
        Brush.bar(g, new Color(0, 0, 0, 90), x - 1, y - half + 3, wide + 2, 2 * half, corner);
        g.setPaint(new GradientPaint(
                0, (float) (y - half), Tone.lighter(body, 0.2), 0, (float) (y + half), Tone.darker(body, 0.28)));
        g.fill(new RoundRectangle2D.Double(x, y - half, wide, 2 * half, 2 * corner, 2 * corner));
        Color line = held ? brush.colours().track() : Tone.darker(body, 0.75);
        double thick = Math.max(2, half * 0.14) * (held ? 1.6 : 1);
        Rectangle2D mark = new Rectangle2D.Double(x + wide * 0.08, y - thick / 2, wide * 0.84, thick);
        g.setColor(line);
        g.fill(mark);
    }
}
