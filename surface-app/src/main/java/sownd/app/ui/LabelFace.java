package sownd.app.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import sownd.devices.Appearance;

/** Text to read, not to press: no body, so that nobody tries. A readout stands large below its text. */
final class LabelFace {
    private final Brush brush;

    LabelFace(Brush brush) {
        this.brush = brush;
    }

    void paint(Graphics2D g, Appearance appearance, double width, double height) {
        Color fill = appearance.fill() == 0 ? brush.colours().ground() : brush.fill(appearance);
        Color ink = Tone.legible(new Color(appearance.ink()), fill, brush.contrast(appearance, width, height));
        if (appearance.fill() != 0) {
            double corner = Brush.corner(width, height);
            Brush.bar(g, fill, 0, 0, width, height, corner);
        }
        brush.hatch(g, appearance, width, height);
        double side = Math.min(width, height);
        double pad = side * 0.08;
        g.setColor(ink);
        if (appearance.readout().isEmpty() || appearance.truth() == Appearance.Truth.STALE) {
            double largest = Brush.largest(appearance.decor().size(), side, height * 0.5);
            double foot = appearance.truth() == Appearance.Truth.STALE ? Marks.foot(width, height) : pad;
            text(g, appearance, new Rectangle2D.Double(pad, pad, width - 2 * pad, height - pad - foot), largest);
            return;
        }
        brush.centred(
                g,
                Brush.readout(appearance),
                new Rectangle2D.Double(pad, height * 0.38, width - 2 * pad, height * 0.5),
                height * 0.5);
        g.setColor(
                Tone.legible(Tone.mix(ink, fill, 0.35), fill, brush.measures().contrast()));
        text(g, appearance, new Rectangle2D.Double(pad, height * 0.1, width - 2 * pad, height * 0.24), height * 0.18);
    }

    private void text(Graphics2D g, Appearance appearance, Rectangle2D box, double largest) {
        double size = appearance.badge().isEmpty() ? 0 : Math.min(box.getHeight(), largest) * 0.9;
        brush.badge(g, appearance.badge(), box.getX(), box.getCenterY() - size / 2, size);
        double left = size == 0 ? 0 : size * 1.4;
        double icon = appearance.decor().icon().isEmpty() ? 0 : Math.min(box.getHeight(), largest * 1.4);
        Brush.icon(g, appearance.decor().icon(), box.getX() + left, box.getCenterY() - icon / 2, icon);
        left += icon * 1.3;
        brush.placed(
                g,
                appearance.text(),
                new Rectangle2D.Double(box.getX() + left, box.getY(), box.getWidth() - left, box.getHeight()),
                largest,
                appearance.decor().align());
    }
}
