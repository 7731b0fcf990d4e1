package sownd.devices.hid.deck;

/**
 * Writes baseline JPEG files with colour at half the resolution, as every deck takes them. Our own because a key is
 * small: most of what a general encoder does for one is getting ready.
 */
final class Jpeg {
    private static final int[] BRIGHTNESS_DC = JpegTables.codes(JpegTables.BRIGHTNESS_DC);
    private static final int[] BRIGHTNESS_AC = JpegTables.codes(JpegTables.BRIGHTNESS_AC);
    private static final int[] COLOUR_DC = JpegTables.codes(JpegTables.COLOUR_DC);
    private static final int[] COLOUR_AC = JpegTables.codes(JpegTables.COLOUR_AC);
    private static final int ZEROS = 0xF0;
    private static final int END = 0;

    private final JpegPlanes planes;
    private final int[] brightnessSteps;
    private final int[] colourSteps;
    private final JpegBits out = new JpegBits();
    private final float[] block = new float[64];
    private final int[] coefficients = new int[64];
    private final int[] lastDc = new int[3];

    private Jpeg(Pixels pixels, int quality) {
        planes = new JpegPlanes(pixels);
        brightnessSteps = JpegTables.steps(JpegTables.BRIGHTNESS, quality);
        colourSteps = JpegTables.steps(JpegTables.COLOUR, quality);
    }

    /** @param quality 1 to 100, on the usual scale */
    static byte[] encode(Pixels pixels, int quality) {
        Jpeg jpeg = new Jpeg(pixels, quality);
        jpeg.head(pixels.width(), pixels.height());
        jpeg.body();
        return jpeg.out.bytes();
    }

    private void head(int width, int height) {
        out.put16(0xFFD8);
        marker(0xFFE0, 16);
        out.putAll(new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0});
        steps(0, brightnessSteps);
        steps(1, colourSteps);
        marker(0xFFC0, 17);
        out.put(8);
        out.put16(height);
        out.put16(width);
        out.putAll(new byte[] {3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1});
        codes(0x00, JpegTables.BRIGHTNESS_DC);
        codes(0x10, JpegTables.BRIGHTNESS_AC);
        codes(0x01, JpegTables.COLOUR_DC);
        codes(0x11, JpegTables.COLOUR_AC);
        marker(0xFFDA, 12);
        out.putAll(new byte[] {3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0});
    }

    private void marker(int marker, int length) {
        out.put16(marker);
        out.put16(length);
    }

    private void steps(int table, int[] steps) {
        marker(0xFFDB, 67);
        out.put(table);
        for (byte position : JpegTables.ZIGZAG) {
            out.put(steps[position]);
        }
    }

    private void codes(int table, byte[] symbols) {
        marker(0xFFC4, 3 + symbols.length);
        out.put(table);
        out.putAll(symbols);
    }

    private void body() {
        float[] brightness = Dct.inSteps(brightnessSteps);
        float[] colour = Dct.inSteps(colourSteps);
        for (int y = 0; y < planes.height(); y += 16) {
            for (int x = 0; x < planes.width(); x += 16) {
                square(x, y, brightness, colour);
            }
        }
        out.align();
        out.put16(0xFFD9);
    }

    /** Sixteen by sixteen pixels: four blocks of brightness, one of each colour. */
    private void square(int x, int y, float[] brightness, float[] colour) {
        for (int i = 0; i < 4; i++) {
            planes.brightness(x + (i & 1) * 8, y + (i >> 1) * 8, block);
            write(0, brightness, BRIGHTNESS_DC, BRIGHTNESS_AC);
        }
        planes.blue(x / 2, y / 2, block);
        write(1, colour, COLOUR_DC, COLOUR_AC);
        planes.red(x / 2, y / 2, block);
        write(2, colour, COLOUR_DC, COLOUR_AC);
    }

    private void write(int component, float[] inSteps, int[] dc, int[] ac) {
        Dct.transform(block);
        for (int i = 0; i < 64; i++) {
            int at = JpegTables.ZIGZAG[i];
            coefficients[i] = Math.round(block[at] * inSteps[at]);
        }
        int difference = coefficients[0] - lastDc[component];
        lastDc[component] = coefficients[0];
        int size = size(difference);
        out.code(dc[size]);
        value(difference, size);
        runs(ac);
    }

    private void runs(int[] ac) {
        int zeros = 0;
        for (int i = 1; i < 64; i++) {
            int value = coefficients[i];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                out.code(ac[ZEROS]);
            }
            int size = size(value);
            out.code(ac[zeros << 4 | size]);
            value(value, size);
            zeros = 0;
        }
        if (zeros > 0) {
            out.code(ac[END]);
        }
    }

    /** What is below 0 is sent with its bits turned over. */
    private void value(int value, int size) {
        out.bits(value < 0 ? value - 1 : value, size);
    }

    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }
}
