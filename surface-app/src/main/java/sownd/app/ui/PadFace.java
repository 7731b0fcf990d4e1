package sownd.app.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** A pad to be struck: a button that glows from its middle as hard as it was hit, or is pressed. */
final class PadFace {
    private final Brush brush;
    private final ButtonFace button;

    PadFace(Brush brush, ButtonFace button) {
        this.brush = brush;
        this.button = button;
    }

    void paint(
            Graphics2D g, PageLayout.Control control, Appearance appearance, Touch touch, double width, double height) {
        double hit = Double.isNaN(appearance.level()) ? 0 : Math.clamp(appearance.level(), 0, 1);
        button.paint(g, control, appearance.at(Double.NaN), touch, width, height);
        if (hit > 0) {
            glow(g, appearance, hit, width, height);
            strength(g, appearance, hit, width, height);
        }
    }

    private void glow(Graphics2D g, Appearance appearance, double hit, double width, double height) {
        Color light = Tone.lighter(brush.fill(appearance), 0.75);
        float radius = (float) (Math.max(width, height) * 0.62);
        g.setPaint(new RadialGradientPaint(
                (float) (width / 2), (float) (height / 2), radius, new float[] {0.35f, 1}, new Color[] {
                    Tone.veil(light, 0), Tone.veil(light, 0.15 + 0.55 * hit)
                }));
        double corner = Brush.corner(width, height);
        g.fill(new RoundRectangle2D.Double(0, 0, width, height, 2 * corner, 2 * corner));
    }

    /** The same without colour: a line along the foot, as long as the hit was hard. */
    private void strength(Graphics2D g, Appearance appearance, double hit, double width, double height) {
        Shape before = g.getClip();
        double thick = Math.clamp(Math.min(width, height) * 0.06, 3, 10);
        double corner = Brush.corner(width, height);
        g.clip(new RoundRectangle2D.Double(0, 0, width, height, 2 * corner, 2 * corner));
        g.setColor(brush.ink(appearance));
        g.fill(new Rectangle2D.Double((1 - hit) / 2 * width, height - thick, hit * width, thick));
        g.setClip(before);
    }
}
