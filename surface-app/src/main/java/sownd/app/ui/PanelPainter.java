package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import sownd.devices.hid.deck.Pixels;
import sownd.devices.virtual.Part;
import sownd.devices.virtual.Seen;
import sownd.devices.virtual.VirtualPanel;

/** Draws a device without hardware as people would see it. Needs no display; one thread. */
final class PanelPainter {
    /** Units around the panel's parts. */
    static final double RIM = 0.35;

    private static final Color CASE = new Color(0x17181A);
    private static final Color DARK = new Color(0x0B0C0D);
    private static final Color RUBBER = new Color(0x2A2C2F);
    private static final Color LETTERS = new Color(0x9FE0FF);
    private static final Color RING = new Color(0xFFB000);
    private static final double GAP = 0.06;
    private static final double CAP = 0.45;
    private static final double RING_START = 225;
    private static final double RING_SWEEP = 270;

    /** What was decoded last, by part: bytes that did not change are not decoded again. */
    private final Map<Integer, Decoded> decoded = new HashMap<>();

    private record Decoded(Seen.Picture picture, @Nullable BufferedImage image) {}

    /** How wide and high a panel is, in units, its rim among them. */
    static Rectangle2D extent(VirtualPanel panel) {
        Rectangle2D extent = new Rectangle2D.Double();
        panel.parts()
                .forEach(part -> extent.add(new Rectangle2D.Double(part.x(), part.y(), part.width(), part.height())));
        return new Rectangle2D.Double(0, 0, extent.getWidth() + 2 * RIM, extent.getHeight() + 2 * RIM);
    }

    /**
     * Draws a panel.
     *
     * @param unit pixels of a unit
     * @param blink whether what blinks is lit now
     */
    void paint(Graphics2D g, VirtualPanel panel, double unit, boolean blink) {
        Brush.smooth(g);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        Rectangle2D extent = extent(panel);
        g.setColor(CASE);
        g.fill(new RoundRectangle2D.Double(
                0, 0, extent.getWidth() * unit, extent.getHeight() * unit, unit * RIM, unit * RIM));
        List<Part> parts = panel.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Rectangle2D at = new Rectangle2D.Double(
                    (part.x() + RIM + GAP) * unit,
                    (part.y() + RIM + GAP) * unit,
                    (part.width() - 2 * GAP) * unit,
                    (part.height() - 2 * GAP) * unit);
            Seen seen = panel.seen(i);
            switch (part.kind()) {
                case KEY, SCREEN -> key(g, i, seen, at, blink);
                case KNOB -> knob(g, seen, at, blink);
                case FADER -> fader(g, seen, at, blink);
            }
            words(g, seen, at);
        }
    }

    private void key(Graphics2D g, int part, Seen seen, Rectangle2D at, boolean blink) {
        double round = Math.min(at.getWidth(), at.getHeight()) / 6;
        var shape = new RoundRectangle2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight(), round, round);
        g.setColor(seen.lamp() == Seen.NONE ? DARK : lit(seen, blink));
        g.fill(shape);
        seen.picture().flatMap(picture -> image(part, picture)).ifPresent(image -> {
            var before = g.getClip();
            g.clip(shape);
            g.drawImage(
                    image,
                    (int) at.getX(),
                    (int) at.getY(),
                    (int) Math.ceil(at.getWidth()),
                    (int) Math.ceil(at.getHeight()),
                    null);
            g.setClip(before);
        });
    }

    private static Color lit(Seen seen, boolean blink) {
        boolean dark = seen.lamp() <= 0 || (seen.blinking() && !blink);
        return dark ? RUBBER : new Color(seen.lamp());
    }

    private static void knob(Graphics2D g, Seen seen, Rectangle2D at, boolean blink) {
        double side = Math.min(at.getWidth(), at.getHeight());
        double size = side * 0.62;
        double x = at.getCenterX() - size / 2;
        double y = at.getCenterY() - size / 2;
        g.setColor(seen.lamp() == Seen.NONE ? RUBBER : lit(seen, blink));
        g.fill(new Ellipse2D.Double(x, y, size, size));
        double shown = Double.isNaN(seen.ring()) ? seen.position() : seen.ring();
        g.setStroke(new BasicStroke((float) side / 14, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        double round = side * 0.86;
        double left = at.getCenterX() - round / 2;
        double top = at.getCenterY() - round / 2;
        g.setColor(DARK);
        g.draw(new Arc2D.Double(left, top, round, round, RING_START, -RING_SWEEP, Arc2D.OPEN));
        if (!Double.isNaN(shown)) {
            g.setColor(RING);
            g.draw(new Arc2D.Double(left, top, round, round, RING_START, -RING_SWEEP * shown, Arc2D.OPEN));
        }
    }

    private static void fader(Graphics2D g, Seen seen, Rectangle2D at, boolean blink) {
        double slot = at.getWidth() / 12;
        g.setColor(DARK);
        g.fill(new RoundRectangle2D.Double(at.getCenterX() - slot / 2, at.getY(), slot, at.getHeight(), slot, slot));
        double cap = at.getWidth() * CAP;
        double way = at.getHeight() - cap / 2;
        double y = at.getY() + (1 - (Double.isNaN(seen.position()) ? 0 : seen.position())) * way;
        g.setColor(seen.lamp() > 0 ? lit(seen, blink) : Color.LIGHT_GRAY);
        g.fill(new RoundRectangle2D.Double(at.getCenterX() - cap / 2, y, cap, cap / 2, slot, slot));
        if (!Double.isNaN(seen.meter())) {
            double height = at.getHeight() * seen.meter();
            g.setColor(RING);
            g.fill(new Rectangle2D.Double(at.getMaxX() - slot, at.getMaxY() - height, slot, height));
        }
    }

    private static void words(Graphics2D g, Seen seen, Rectangle2D at) {
        if (seen.words().isEmpty()) {
            return;
        }
        g.setFont(new Font(Font.MONOSPACED, Font.PLAIN, (int) Math.max(8, at.getWidth() / 7)));
        g.setColor(DARK);
        g.fill(new Rectangle2D.Double(
                at.getX(),
                at.getY(),
                at.getWidth(),
                g.getFontMetrics().getHeight() * (seen.words().size() + 0.4)));
        g.setColor(LETTERS);
        float line = g.getFontMetrics().getHeight();
        float y = (float) at.getMinY() + line;
        for (String words : seen.words()) {
            g.drawString(words, (float) at.getMinX(), y);
            y += line;
        }
    }

    private Optional<BufferedImage> image(int part, Seen.Picture picture) {
        Decoded known = decoded.get(part);
        if (known == null || !known.picture().equals(picture)) {
            known = new Decoded(picture, read(picture));
            decoded.put(part, known);
        }
        return Optional.ofNullable(known.image());
    }

    /** Null for bytes that are no picture: the device would show nothing either. */
    private static @Nullable BufferedImage read(Seen.Picture picture) {
        try {
            BufferedImage sent = ImageIO.read(new ByteArrayInputStream(picture.file()));
            if (sent == null) {
                return null;
            }
            int[] rgb = sent.getRGB(0, 0, sent.getWidth(), sent.getHeight(), null, 0, sent.getWidth());
            Pixels upright = picture.turn().of(new Pixels(sent.getWidth(), sent.getHeight(), rgb));
            BufferedImage image = new BufferedImage(upright.width(), upright.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, upright.width(), upright.height(), upright.rgb(), 0, upright.width());
            return image;
        } catch (IOException broken) {
            System.getLogger(PanelPainter.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "a picture on a simulated key: " + broken.getMessage());
            return null;
        }
    }
}
