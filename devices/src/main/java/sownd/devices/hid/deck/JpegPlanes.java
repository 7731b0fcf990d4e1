package sownd.devices.hid.deck;

/** A picture as brightness and two colours, the colours at half the resolution; beyond the edges the edges go on. */
final class JpegPlanes {
    private final int width;
    private final int height;
    private final float[] brightness;
    private final float[] blue;
    private final float[] red;

    JpegPlanes(Pixels pixels) {
        width = (pixels.width() + 15) & ~15;
        height = (pixels.height() + 15) & ~15;
        brightness = new float[width * height];
        blue = new float[width * height / 4];
        red = new float[width * height / 4];
        for (int y = 0; y < height; y++) {
            row(pixels, y);
        }
    }

    private void row(Pixels pixels, int y) {
        int from = Math.min(y, pixels.height() - 1) * pixels.width();
        int half = (y >> 1) * (width >> 1);
        for (int x = 0; x < width; x++) {
            int rgb = pixels.rgb()[from + Math.min(x, pixels.width() - 1)];
            int r = rgb >> 16 & 0xFF;
            int g = rgb >> 8 & 0xFF;
            int b = rgb & 0xFF;
            brightness[y * width + x] = 0.299f * r + 0.587f * g + 0.114f * b - 128;
            blue[half + (x >> 1)] += (-0.168736f * r - 0.331264f * g + 0.5f * b) / 4;
            red[half + (x >> 1)] += (0.5f * r - 0.418688f * g - 0.081312f * b) / 4;
        }
    }

    /** Pixels, a multiple of 16. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void brightness(int x, int y, float[] block) {
        copy(brightness, width, x, y, block);
    }

    void blue(int x, int y, float[] block) {
        copy(blue, width / 2, x, y, block);
    }

    void red(int x, int y, float[] block) {
        copy(red, width / 2, x, y, block);
    }

    private static void copy(float[] plane, int stride, int x, int y, float[] block) {
        for (int row = 0; row < 8; row++) {
            System.arraycopy(plane, (y + row) * stride + x, block, row * 8, 8);
        }
    }
}
