package sownd.devices.hid.deck;

import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** Draws something smooth that differs by appearance and kind, and looks different from every side. */
final class TestArtist implements KeyArtist {
    @Override
    public int[] draw(PageLayout.Kind kind, Appearance appearance, int width, int height) {
        int seed = appearance.text().hashCode() + kind.ordinal() * 31;
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            double x = (double) (i % width) / width;
            double y = (double) (i / width) / height;
            int grey = (int) (255 * (0.75 * x * x + 0.25 * y));
            int wave = (int) (127 + 120 * Math.sin(seed % 17 + 4 * x + 2.5 * y * y));
            int fade = (int) (255 * y * y * (0.5 + x / 2));
            rgb[i] = grey << 16 | wave << 8 | fade;
        }
        return rgb;
    }

    static Appearance saying(String text) {
        return new Appearance(text, 0x123456, 0xFFFFFF, "", false, Double.NaN, Double.NaN, "");
    }
}
