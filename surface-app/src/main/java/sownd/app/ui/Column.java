package sownd.app.ui;

import java.awt.geom.Rectangle2D;

/**
 * How the upright faces, faders and meters, divide their room: name on top, scale and groove, value at the foot.
 *
 * On a face wider than that needs they stand in the middle.
 *
 * @param left pixels to the left of it
 */
record Column(double left, double width, double height) {
    static Column in(double width, double height) {
        double used = Math.min(width, height * 0.9);
        return new Column((width - used) / 2, used, height);
    }

    double pad() {
        return Math.min(width, height) * 0.07;
    }

    Rectangle2D name() {
        return new Rectangle2D.Double(left + pad(), pad(), width - 2 * pad(), band());
    }

    Rectangle2D value() {
        return new Rectangle2D.Double(left + pad(), height - pad() - band(), width - 2 * pad(), band());
    }

    /** Height of the name and of the value. */
    double band() {
        return Math.clamp(Math.min(height * 0.13, width * 0.34), 12, 64);
    }

    double largest() {
        return Math.min(band() * 0.8, width * 0.19);
    }

    /** Where position 1 is drawn, given what must stay free above it. */
    double top(double overhang) {
        return pad() + band() + pad() + overhang;
    }

    double bottom(double overhang) {
        return height - pad() - band() - pad() - overhang;
    }

    double y(double position, double overhang) {
        return bottom(overhang) - Math.clamp(position, 0, 1) * (bottom(overhang) - top(overhang));
    }

    /** A share of the width, in pixels from the left edge of the face. */
    double x(double share) {
        return left + width * share;
    }

    /** Scale numbers end here; the groove begins to the right of it. */
    double scaleRight() {
        return x(0.36);
    }
}
