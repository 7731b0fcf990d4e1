package sownd.devices.hid.deck;

import java.util.Arrays;

/** A picture: 0xRRGGBB row by row from the top left. Nobody writes to it any more. */
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] rgb;

    /**
     * Takes the pixels over, uncopied.
     *
     * @throws IllegalArgumentException if there are not width times height of them
     */
    public Pixels(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " cannot have " + rgb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Read only. */
    public int[] rgb() {
        return rgb;
    }

    /**
     * Reads samples that lie one after the other.
     *
     * @throws IllegalArgumentException if there are too few or too many bytes
     */
    public static Pixels of(Samples order, int width, int height, byte[] samples) {
        int needed = width * height * order.size();
        if (samples.length != needed) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " takes " + needed
                    + " bytes; there are " + samples.length);
        }
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = order.read(samples, i * order.size());
        }
        return new Pixels(width, height, rgb);
    }

    /** The samples, one pixel after the other, from an offset on; what is before stays 0. */
    public byte[] samples(Samples order, int offset) {
        byte[] bytes = new byte[offset + rgb.length * order.size()];
        for (int i = 0; i < rgb.length; i++) {
            order.write(rgb[i], bytes, offset + i * order.size());
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels that
                && width == that.width
                && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Pixels " + width + " x " + height;
    }
}
