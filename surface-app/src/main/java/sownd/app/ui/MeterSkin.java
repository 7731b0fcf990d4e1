package sownd.app.ui;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** Keeps the parts of one meter that stay as two pictures, dark and lit, so that a new level costs two copies. */
final class MeterSkin {
    private record Key(
            int width,
            int height,
            double scale,
            String text,
            int fill,
            int ink,
            String badge,
            Appearance.Truth truth) {}

    private final FaceRenderer renderer;
    private final PageLayout.Control control;
    private @Nullable Key key;
    private @Nullable BufferedImage dark;
    private @Nullable BufferedImage lit;

    MeterSkin(FaceRenderer renderer, PageLayout.Control control) {
        this.renderer = renderer;
        this.control = control;
    }

    void paint(Graphics2D g, Appearance appearance, double pulse, int width, int height) {
        refresh(g, appearance, width, height);
        Brush.smooth(g);
        copy(g, dark, width, height);
        Shape before = g.getClip();
        g.clip(renderer.meter().lit(appearance, width, height));
        copy(g, lit, width, height);
        g.setClip(before);
        renderer.meter().moving(g, control, appearance, width, height);
        renderer.marks().paint(g, control.kind(), appearance, pulse, width, height);
    }

    private static void copy(Graphics2D g, @Nullable BufferedImage image, int width, int height) {
        g.drawImage(image, 0, 0, width, height, null);
    }

    private void refresh(Graphics2D g, Appearance face, int width, int height) {
        double scale = g.getTransform().getScaleX();
        Key wanted = new Key(width, height, scale, face.text(), face.fill(), face.ink(), face.badge(), face.truth());
        if (wanted.equals(key)) {
            return;
        }
        key = wanted;
        dark = image(wanted);
        lit = image(wanted);
        Graphics2D under = pen(dark, scale);
        renderer.meter().unlit(under, control, face, width, height);
        under.dispose();
        Graphics2D over = pen(lit, scale);
        renderer.meter().lit(over, control, width, height);
        over.dispose();
    }

    private static BufferedImage image(Key key) {
        return new BufferedImage(
                (int) Math.ceil(key.width * key.scale),
                (int) Math.ceil(key.height * key.scale),
                BufferedImage.TYPE_INT_ARGB_PRE);
    }

    private static Graphics2D pen(BufferedImage image, double scale) {
        Graphics2D g = image.createGraphics();
        g.transform(AffineTransform.getScaleInstance(scale, scale));
        Brush.smooth(g);
        return g;
    }
}
