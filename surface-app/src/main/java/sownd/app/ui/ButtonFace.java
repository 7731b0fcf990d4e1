package sownd.app.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** A button: text in the middle, its sign above or in the corner, progress along the foot. */
final class ButtonFace {
    private final Brush brush;

    ButtonFace(Brush brush) {
        this.brush = brush;
    }

    void paint(
            Graphics2D g, PageLayout.Control control, Appearance appearance, Touch touch, double width, double height) {
        Color fill = brush.fill(appearance);
        Touch shown = appearance.pressed() && touch == Touch.AWAY ? Touch.DOWN : touch;
        Color face = shown == Touch.AWAY ? fill : Brush.pressed(fill);
        Color ink = Tone.legible(brush.ink(appearance), face, brush.measures().contrast());
        brush.plate(g, fill, ink, shown, width, height);
        g.setColor(ink);
        if (isLarge(control) && !appearance.badge().isEmpty()) {
            large(g, appearance, width, height);
        } else {
            small(g, appearance, width, height);
        }
        foot(g, appearance, ink, width, height);
    }

    private static boolean isLarge(PageLayout.Control control) {
        return control.rowSpan() * control.columnSpan() > 1;
    }

    private void small(Graphics2D g, Appearance appearance, double width, double height) {
        double side = Math.min(width, height);
        double pad = side * 0.075;
        brush.badge(g, appearance.badge(), pad, pad, Math.max(10, side * 0.21));
        Rectangle2D box = new Rectangle2D.Double(side * 0.05, height * 0.29, width - side * 0.1, height * 0.5);
        brush.centred(g, appearance.text(), box, side * 0.22);
    }

    /** Where there is room, sign and text stand together: side by side on a wide face, else one above the other. */
    private void large(Graphics2D g, Appearance appearance, double width, double height) {
        double side = Math.min(width, height);
        double pad = side * 0.08;
        if (width > 1.6 * height) {
            double size = side * 0.4;
            double x = Math.max(pad * 2, width * 0.09);
            brush.badge(g, appearance.badge(), x, (height - size) / 2, size);
            double left = x + size + pad;
            brush.centred(
                    g,
                    appearance.text(),
                    new Rectangle2D.Double(left, height * 0.15, width - left - pad * 2, height * 0.66),
                    side * 0.38);
        } else {
            double size = side * 0.29;
            brush.badge(g, appearance.badge(), (width - size) / 2, height * 0.18, size);
            brush.centred(
                    g,
                    appearance.text(),
                    new Rectangle2D.Double(pad, height * 0.52, width - 2 * pad, height * 0.32),
                    side * 0.34);
        }
    }

    private void foot(Graphics2D g, Appearance appearance, Color ink, double width, double height) {
        double side = Math.min(width, height);
        double pad = side * 0.08;
        double thick = Math.max(3, side * 0.04);
        double y = height - pad - thick;
        if (!Double.isNaN(appearance.level())) {
            double full = width - 2 * pad;
            Brush.bar(g, Tone.veil(ink, 0.25), pad, y, full, thick, thick / 2);
            Brush.bar(g, ink, pad, y, full * Math.clamp(appearance.level(), 0, 1), thick, thick / 2);
            y -= pad / 2;
        } else {
            y += thick;
        }
        g.setColor(ink);
        brush.endingAt(g, Brush.readout(appearance), width - pad, y, side * 0.15);
    }
}
