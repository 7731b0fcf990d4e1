package sownd.app.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/**
 * A button: a picture or a fill behind all, its icon, its text, its sign in the corner or before the text, what it gauges at the
 * right edge, progress along the foot.
 */
final class ButtonFace {
    private final Brush brush;
    private final Pictures pictures;

    ButtonFace(Brush brush, Pictures pictures) {
        this.brush = brush;
        this.pictures = pictures;
    }

    void paint(
            Graphics2D g, PageLayout.Control control, Appearance appearance, Touch touch, double width, double height) {
        Color fill = brush.fill(appearance);
        Touch shown = appearance.pressed() && touch == Touch.AWAY ? Touch.DOWN : touch;
        boolean pictured = !appearance.decor().image().isEmpty();
        Color ink = Tone.legible(
                pictured ? Color.WHITE : new Color(appearance.ink()),
                pictured ? Color.BLACK : fill,
                brush.contrast(appearance, width, height));
        if (shown != Touch.AWAY && !pictured) {
            ink = Tone.legible(ink, Brush.pressed(fill), brush.measures().contrast());
        }
        brush.plate(g, fill, ink, shown, width, height);
        brush.hatch(g, appearance, width, height);
        if (pictured) {
            picture(g, appearance.decor().image(), shown, width, height);
        }
        g.setColor(ink);
        double gauged = gauge(g, appearance, ink, width, height);
        content(g, control, appearance, width - gauged, height);
        foot(g, appearance, ink, width, height);
    }

    private void picture(Graphics2D g, String path, Touch touch, double width, double height) {
        double scale = g.getTransform().getScaleX();
        double line = touch == Touch.AWAY ? 1 : Math.clamp(Math.min(width, height) * 0.035, 2, 5);
        double corner = Brush.corner(width, height);
        Shape before = g.getClip();
        g.clip(new RoundRectangle2D.Double(
                line, line, width - 2 * line, height - 2 * line, 2 * corner - line, 2 * corner - line));
        switch (pictures.at(path, (int) Math.ceil(width * scale), (int) Math.ceil(height * scale))) {
            case Pictures.Found.Here(BufferedImage image) ->
                g.drawImage(image, 0, 0, (int) Math.ceil(width), (int) Math.ceil(height), null);
            case Pictures.Found.Missing _ -> missing(g, width, height);
            case Pictures.Found.Coming _ -> {}
        }
        // Words stand at the foot, where a veil makes any picture dark enough for them.
        g.setPaint(new GradientPaint(
                0,
                (float) (height * 0.35),
                new Color(0, 0, 0, 0),
                0,
                (float) (height * 0.62),
                new Color(0, 0, 0, 190)));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        g.setClip(before);
    }

    private void missing(Graphics2D g, double width, double height) {
        double size = Math.min(width, height) * 0.3;
        g.setColor(brush.colours().warn());
        brush.badge(g, Badge.WARN.word(), (width - size) / 2, height * 0.15, size);
    }

    private void content(Graphics2D g, PageLayout.Control control, Appearance appearance, double width, double height) {
        boolean placed = appearance.decor().align() != Appearance.Align.MIDDLE;
        if (!appearance.decor().image().isEmpty() && !placed) {
            corner(g, appearance, width, height);
            text(g, appearance, 0.62, 0.3, 0.2, width, height);
        } else if (!appearance.decor().icon().isEmpty()) {
            icon(g, appearance, width, height);
        } else if (isLarge(control) && !appearance.badge().isEmpty() && !placed) {
            large(g, appearance, width, height);
        } else if (placed) {
            corner(g, appearance, width, height);
            text(g, appearance, 0.11, 0.78, 0.22, width, height);
        } else {
            corner(g, appearance, width, height);
            text(g, appearance, 0.29, 0.5, 0.22, width, height);
        }
    }

    private static boolean isLarge(PageLayout.Control control) {
        return control.rowSpan() * control.columnSpan() > 1;
    }

    /** The sign in the upper left corner. */
    private void corner(Graphics2D g, Appearance appearance, double width, double height) {
        double side = Math.min(width, height);
        double pad = side * 0.075;
        brush.badge(g, appearance.badge(), pad, pad, Math.max(10, side * 0.21));
    }

    /** The text between two heights of the face. */
    private void text(
            Graphics2D g, Appearance appearance, double top, double tall, double auto, double width, double height) {
        double side = Math.min(width, height);
        Appearance.Size size = appearance.decor().size();
        // A larger text than usual gets the room there is.
        boolean roomy = size == Appearance.Size.LARGE || size == Appearance.Size.HUGE;
        double from = roomy ? Math.min(top, 0.16) : top;
        Appearance.Align align = appearance.decor().align();
        double pad = side * (align == Appearance.Align.MIDDLE ? 0.05 : 0.11);
        double sign = align.down() < 0 && !appearance.badge().isEmpty() ? Math.max(10, side * 0.21) : 0;
        Rectangle2D box = new Rectangle2D.Double(
                pad + sign, height * from, width - 2 * pad - sign, height * (roomy ? Math.max(tall, 0.7) : tall));
        brush.placed(g, appearance.text(), box, Brush.largest(size, side, side * auto), align);
    }

    /** The icon above the text, or beside it on a wide face; alone and larger where there is no text. */
    private void icon(Graphics2D g, Appearance appearance, double width, double height) {
        double side = Math.min(width, height);
        String icon = appearance.decor().icon();
        corner(g, appearance, width, height);
        if (appearance.text().isEmpty()) {
            double size = side * 0.5;
            Brush.icon(g, icon, (width - size) / 2, (height - size) / 2, size);
        } else if (width > 1.6 * height) {
            double size = side * 0.44;
            double x = appearance.badge().isEmpty() ? side * 0.16 : side * 0.34;
            Brush.icon(g, icon, x, (height - size) / 2, size);
            double left = x + size + side * 0.1;
            Rectangle2D box = new Rectangle2D.Double(left, height * 0.15, width - left - side * 0.12, height * 0.66);
            brush.centred(
                    g, appearance.text(), box, Brush.largest(appearance.decor().size(), side, side * 0.32));
        } else {
            double size = side * 0.36;
            Brush.icon(g, icon, (width - size) / 2, height * 0.31 - size / 2, size);
            Rectangle2D box = new Rectangle2D.Double(side * 0.06, height * 0.53, width - side * 0.12, height * 0.3);
            brush.centred(
                    g, appearance.text(), box, Brush.largest(appearance.decor().size(), side, side * 0.2));
        }
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

    /** A narrow column at the right edge. @return how much room it took, in pixels */
    private static double gauge(Graphics2D g, Appearance appearance, Color ink, double width, double height) {
        double part = appearance.decor().gauge();
        if (Double.isNaN(part)) {
            return 0;
        }
        double side = Math.min(width, height);
        double wide = Math.clamp(side * 0.07, 4, 16);
        double pad = side * 0.08;
        double tall = height - 2 * pad;
        double x = width - pad - wide;
        double lit = Math.clamp(part, 0, 1) * tall;
        Brush.bar(g, Tone.veil(ink, 0.25), x, pad, wide, tall, wide / 2);
        Brush.bar(g, ink, x, pad + tall - lit, wide, lit, Math.min(wide, lit) / 2);
        return wide + pad / 2;
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
        if (appearance.truth() != Appearance.Truth.STALE) {
            double gauged = Double.isNaN(appearance.decor().gauge()) ? 0 : Math.clamp(side * 0.07, 4, 16) + pad / 2;
            g.setColor(ink);
            brush.endingAt(g, Brush.readout(appearance), width - pad - gauged, y, side * 0.15);
        }
    }
}
