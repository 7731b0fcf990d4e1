package sownd.app.ui;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The icons a control may wear, read from {@code assets/icons} when first needed. May be shared by threads. */
final class Icons {
    private static final String FILE = "/sownd/assets/icons/stage.json";

    /** Icons are drawn on a square of so many units. */
    private static final double SIDE = 24;

    private Icons() {}

    private static final class Lazy {
        static final Map<String, Shape> SHAPES = read();
    }

    static Set<String> names() {
        return Lazy.SHAPES.keySet();
    }

    /** The icon of that name, to be filled, in a square; empty if there is none. */
    static Optional<Shape> at(String name, double x, double y, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / SIDE, size / SIDE);
        return Optional.ofNullable(Lazy.SHAPES.get(name)).map(place::createTransformedShape);
    }

    private static Map<String, Shape> read() {
        try (InputStream in = Icons.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there are no icons at " + FILE);
            }
            Map<String, Map<String, String>> written = new ObjectMapper().readValue(in, new TypeReference<>() {});
            Map<String, Shape> shapes = new TreeMap<>();
            written.forEach((name, paths) -> shapes.put(name, shape(paths)));
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static Shape shape(Map<String, String> paths) {
        Area area = new Area(PathData.read(paths.getOrDefault("fill", "")));
        BasicStroke pen = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        area.add(new Area(pen.createStrokedShape(PathData.read(paths.getOrDefault("line", "")))));
        return area;
    }
}
