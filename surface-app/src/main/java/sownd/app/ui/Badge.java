package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every sign a control can wear, named and drawn here and nowhere else. The name in an appearance is the constant's in
 * small letters. Shapes fill the unit square.
 */
enum Badge {
    PLAY(polygon(0.14, 0.04, 0.96, 0.5, 0.14, 0.96)),
    STOP(box(0.08, 0.08, 0.84, 0.84)),
    PAUSE(sum(box(0.12, 0.06, 0.28, 0.88), box(0.6, 0.06, 0.28, 0.88))),
    ON(disc(0.5, 0.5, 0.44)),
    OFF(cut(disc(0.5, 0.5, 0.44), disc(0.5, 0.5, 0.29))),
    REC(sum(cut(disc(0.5, 0.5, 0.48), disc(0.5, 0.5, 0.38)), disc(0.5, 0.5, 0.26))),
    WARN(cut(
            round(polygon(0.5, 0.1, 0.94, 0.88, 0.06, 0.88), 0.1),
            sum(polygon(0.43, 0.34, 0.57, 0.34, 0.54, 0.64, 0.46, 0.64), disc(0.5, 0.76, 0.065)))),
    FAULT(cut(
            polygon(0.31, 0.02, 0.69, 0.02, 0.98, 0.31, 0.98, 0.69, 0.69, 0.98, 0.31, 0.98, 0.02, 0.69, 0.02, 0.31),
            sum(line(0.32, 0.32, 0.68, 0.68, 0.13), line(0.68, 0.32, 0.32, 0.68, 0.13)))),
    PAGE(sum(line(0.34, 0.14, 0.7, 0.5, 0.2), line(0.7, 0.5, 0.34, 0.86, 0.2))),
    BACK(sum(line(0.66, 0.14, 0.3, 0.5, 0.2), line(0.3, 0.5, 0.66, 0.86, 0.2))),
    HOME(sum(polygon(0.5, 0.04, 1, 0.52, 0, 0.52), cut(box(0.14, 0.48, 0.72, 0.46), box(0.41, 0.64, 0.18, 0.3)))),
    NEXT(sum(polygon(0.04, 0.06, 0.7, 0.5, 0.04, 0.94), box(0.76, 0.06, 0.18, 0.88))),
    LOOP(sum(arc(0.5, 0.52, 0.36, 60, 285, 0.14), polygon(0.5, 0.0, 0.92, 0.2, 0.54, 0.44))),
    MUTE(sum(speaker(), sum(line(0.66, 0.34, 0.94, 0.66, 0.1), line(0.94, 0.34, 0.66, 0.66, 0.1)))),
    SOUND(sum(speaker(), sum(arc(0.5, 0.5, 0.2, -50, 100, 0.09), arc(0.5, 0.5, 0.4, -50, 100, 0.09)))),
    FADE(polygon(0.02, 0.9, 0.98, 0.9, 0.98, 0.14)),
    WAIT(sum(polygon(0.16, 0.04, 0.84, 0.04, 0.5, 0.54), polygon(0.16, 0.96, 0.84, 0.96, 0.5, 0.46))),
    DONE(sum(line(0.16, 0.54, 0.4, 0.8, 0.18), line(0.4, 0.8, 0.86, 0.22, 0.18))),
    LOCK(sum(box(0.14, 0.44, 0.72, 0.52), arc(0.5, 0.44, 0.25, 0, 180, 0.12)));

    // Shapes have no type that cannot change; nobody changes these.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Shape shape;

    Badge(Shape shape) {
        this.shape = shape;
    }

    /** Empty for a name not drawn here; faces then write the name itself, so that no state is lost. */
    static Optional<Badge> named(String name) {
        return Arrays.stream(values())
                .filter(badge -> badge.word().equals(name))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Shape at(double x, double y, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        return place.createTransformedShape(shape);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape line(double x1, double y1, double x2, double y2, double width) {
        return pen(width).createStrokedShape(new Line2D.Double(x1, y1, x2, y2));
    }

    /** @param start degrees, 0 at three o'clock, counted against the clock */
    private static Shape arc(double x, double y, double radius, double start, double extent, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                .createStrokedShape(
                        new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN));
    }

    private static Shape speaker() {
        return polygon(0.02, 0.34, 0.2, 0.34, 0.48, 0.1, 0.48, 0.9, 0.2, 0.66, 0.02, 0.66);
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Shape round(Shape shape, double width) {
        return sum(shape, pen(width).createStrokedShape(shape));
    }

    private static Shape sum(Shape a, Shape b) {
        Area area = new Area(a);
        area.add(new Area(b));
        return area;
    }

    private static Shape cut(Shape a, Shape b) {
        Area area = new Area(a);
        area.subtract(new Area(b));
        return area;
    }
}
