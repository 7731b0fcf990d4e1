package sownd.app.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** A meter: scale at the left, a bar in three zones, the peak as a line, the level in words at the foot. */
final class MeterFace {
    private final Brush brush;

    MeterFace(Brush brush) {
        this.brush = brush;
    }

    private record Zones(double middle, double high) {}

    private enum Light {
        ON,
        OFF
    }

    void paint(Graphics2D g, PageLayout.Control control, Appearance appearance, double width, double height) {
        unlit(g, control, appearance, width, height);
        Shape before = g.getClip();
        g.clip(lit(appearance, width, height));
        zones(g, control, Light.ON, width, height);
        g.setClip(before);
        moving(g, control, appearance, width, height);
    }

    /** All that stays while levels move. */
    void unlit(Graphics2D g, PageLayout.Control control, Appearance appearance, double width, double height) {
        Column column = Column.in(width, height);
        brush.plate(g, brush.fill(appearance), brush.ink(appearance), Touch.AWAY, width, height);
        brush.hatch(g, appearance, width, height);
        zones(g, control, Light.OFF, width, height);
        brush.scale(g, control, appearance, column, 0, bar(column).getX() - 5);
        brush.head(g, appearance, column);
    }

    /** The bar as if all of it were lit. */
    void lit(Graphics2D g, PageLayout.Control control, double width, double height) {
        zones(g, control, Light.ON, width, height);
    }

    /** The part of the bar that is lit at a level. */
    Rectangle2D lit(Appearance appearance, double width, double height) {
        Rectangle2D bar = bar(Column.in(width, height));
        double level = Double.isNaN(appearance.level()) ? 0 : Math.clamp(appearance.level(), 0, 1);
        double y = bar.getMaxY() - level * bar.getHeight();
        return new Rectangle2D.Double(bar.getX(), y, bar.getWidth(), bar.getMaxY() - y);
    }

    /** Peak line and level in words. */
    void moving(Graphics2D g, PageLayout.Control control, Appearance appearance, double width, double height) {
        Column column = Column.in(width, height);
        Rectangle2D bar = bar(column);
        if (appearance.mark() > 0) {
            double mark = Math.clamp(appearance.mark(), 0, 1);
            double thick = Math.max(2, width * 0.025);
            double y = Math.max(bar.getY(), bar.getMaxY() - mark * bar.getHeight() - thick / 2);
            Color zone = colour(mark, zones(control));
            Brush.bar(g, Tone.lighter(zone, 0.35), bar.getX(), y, bar.getWidth(), thick, 0);
        }
        g.setColor(brush.ink(appearance));
        brush.centred(g, Brush.readout(appearance), column.value(), column.largest());
    }

    private static Rectangle2D bar(Column column) {
        double x = column.x(0.47);
        return new Rectangle2D.Double(x, column.top(0), column.width() * 0.36, column.bottom(0) - column.top(0));
    }

    private Zones zones(PageLayout.Control control) {
        Scale scale = new Scale(control.scale());
        Theme.Measures measures = brush.measures();
        return new Zones(
                scale.position(measures.middleDecibels(), measures.middlePosition()),
                scale.position(measures.highDecibels(), measures.highPosition()));
    }

    private Color colour(double position, Zones zones) {
        if (position >= zones.high) {
            return brush.colours().meterHigh();
        }
        return position >= zones.middle
                ? brush.colours().meterMiddle()
                : brush.colours().meterLow();
    }

    private void zones(Graphics2D g, PageLayout.Control control, Light light, double width, double height) {
        Rectangle2D bar = bar(Column.in(width, height));
        Zones zones = zones(control);
        if (light == Light.OFF) {
            Brush.bar(
                    g,
                    brush.colours().slot(),
                    bar.getX() - 3,
                    bar.getY() - 3,
                    bar.getWidth() + 6,
                    bar.getHeight() + 6,
                    4);
        }
        zone(g, bar, 0, zones.middle, brush.colours().meterLow(), light);
        zone(g, bar, zones.middle, zones.high, brush.colours().meterMiddle(), light);
        zone(g, bar, zones.high, 1, brush.colours().meterHigh(), light);
    }

    private void zone(Graphics2D g, Rectangle2D bar, double from, double to, Color colour, Light light) {
        double top = bar.getMaxY() - to * bar.getHeight();
        double tall = (to - from) * bar.getHeight();
        double seam = to < 1 ? 1.5 : 0;
        if (light == Light.ON) {
            // Darker towards the foot: quiet levels, which are lit all evening, stay calm.
            float foot = (float) bar.getMaxY();
            g.setPaint(new GradientPaint(0, foot, Tone.darker(colour, 0.5), 0, (float) bar.getCenterY(), colour));
        } else {
            g.setColor(Tone.mix(brush.colours().slot(), colour, 0.16));
        }
        g.fill(new Rectangle2D.Double(bar.getX(), top + seam, bar.getWidth(), tall - seam));
    }
}
