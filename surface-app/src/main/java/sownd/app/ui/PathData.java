package sownd.app.ui;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a path written in the letters of SVG: {@code M L H V C Q A Z}, small ones relative to where the pen is. */
final class PathData {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Deque<String> tokens = new ArrayDeque<>();
    private final Path2D path = new Path2D.Double();
    private boolean relative;

    private PathData(String text) {
        TOKEN.matcher(text).results().map(MatchResult::group).forEach(tokens::add);
    }

    /** @throws IllegalArgumentException for a letter not known here or a number too few */
    static Path2D read(String text) {
        PathData data = new PathData(text);
        char letter = 'M';
        while (!data.tokens.isEmpty()) {
            if (Character.isLetter(data.tokens.getFirst().charAt(0))) {
                letter = data.tokens.removeFirst().charAt(0);
            } else if (letter == 'M' || letter == 'm') {
                letter++; // further points of a move are lines: M is followed by N, which stands for that
            }
            data.draw(letter);
        }
        return data.path;
    }

    private void draw(char letter) {
        relative = Character.isLowerCase(letter);
        switch (Character.toUpperCase(letter)) {
            case 'M' -> {
                Point2D to = point();
                path.moveTo(to.getX(), to.getY());
            }
            case 'L', 'N' -> {
                Point2D to = point();
                path.lineTo(to.getX(), to.getY());
            }
            case 'H' -> path.lineTo(number() + (relative ? here().getX() : 0), here().getY());
            case 'V' -> path.lineTo(here().getX(), number() + (relative ? here().getY() : 0));
            case 'C' -> {
                Point2D a = point();
                Point2D b = point();
                Point2D to = point();
                path.curveTo(a.getX(), a.getY(), b.getX(), b.getY(), to.getX(), to.getY());
            }
            case 'Q' -> {
                Point2D a = point();
                Point2D to = point();
                path.quadTo(a.getX(), a.getY(), to.getX(), to.getY());
            }
            case 'A' -> arc();
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("a path has no letter " + letter);
        }
    }

    private Point2D here() {
        Point2D here = path.getCurrentPoint();
        return here == null ? new Point2D.Double() : here;
    }

    private Point2D point() {
        Point2D from = relative ? here() : new Point2D.Double();
        return new Point2D.Double(from.getX() + number(), from.getY() + number());
    }

    private double number() {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a path ends within its numbers");
        }
        return Double.parseDouble(tokens.removeFirst());
    }

    /** An arc from here to there on an ellipse, of the four possible the one its two flags name. */
    private void arc() {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turn = Math.toRadians(number());
        boolean large = number() != 0;
        boolean sweep = number() != 0;
        Point2D from = here();
        Point2D to = point();
        if (rx == 0 || ry == 0 || from.equals(to)) {
            path.lineTo(to.getX(), to.getY());
            return;
        }
        // Turned and squeezed so that the ellipse is the unit circle, the centre lies on the bisector of the chord.
        AffineTransform plain = AffineTransform.getScaleInstance(1 / rx, 1 / ry);
        plain.rotate(-turn);
        Point2D a = plain.transform(from, null);
        Point2D b = plain.transform(to, null);
        double dx = b.getX() - a.getX();
        double dy = b.getY() - a.getY();
        double chord = Math.hypot(dx, dy);
        double away = Math.sqrt(Math.max(0, 1 - chord * chord / 4)) * (large == sweep ? -1 : 1);
        double grow = Math.max(1, chord / 2);
        double x = (a.getX() + b.getX()) / 2 - dy / chord * away;
        double y = (a.getY() + b.getY()) / 2 + dx / chord * away;
        double start = Math.toDegrees(Math.atan2(-(a.getY() - y), a.getX() - x));
        double extent = Math.toDegrees(Math.atan2(-(b.getY() - y), b.getX() - x)) - start;
        extent = sweep ? (extent >= 0 ? extent - 360 : extent) : (extent <= 0 ? extent + 360 : extent);
        AffineTransform back = AffineTransform.getRotateInstance(turn);
        back.scale(rx, ry);
        Arc2D circle = new Arc2D.Double(x - grow, y - grow, 2 * grow, 2 * grow, start, extent, Arc2D.OPEN);
        path.append(back.createTransformedShape(circle), true);
    }
}
