package sownd.app.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.hid.deck.KeyArtist;

/** Draws the keys of decks as the screen draws its controls. Needs no display; any thread. */
public final class KeyFaces implements KeyArtist {
    private static final Place.Key FIRST = new Place.Key(0, 0);

    private final FaceRenderer renderer;

    public KeyFaces(Theme theme) {
        renderer = new FaceRenderer(theme);
    }

    @Override
    public int[] draw(PageLayout.Kind kind, Appearance appearance, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        if (!appearance.equals(Appearance.DARK)) {
            renderer.paint(
                    g,
                    new PageLayout.Control(kind, FIRST, 1, 1, List.of(), Double.NaN),
                    appearance,
                    Touch.AWAY,
                    width,
                    height);
        }
        g.dispose();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xFFFFFF;
        }
        return rgb;
    }
}
