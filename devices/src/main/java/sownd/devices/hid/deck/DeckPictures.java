package sownd.devices.hid.deck;

/** Upright pictures to the bytes a deck takes. Keeps nothing; any thread. */
public final class DeckPictures {
    /** Beyond this, packets grow faster than likeness: what is lost is colour at half the resolution (docs/performance.md). */
    static final int QUALITY = 90;

    private DeckPictures() {}

    /** A key's picture. @throws IllegalArgumentException if it is not as large as the key */
    public static byte[] encode(DeckModel.Face face, Pixels upright) {
        checkSize(face.width(), face.height(), upright);
        Pixels turned = face.turn().of(upright);
        return face.coding() == DeckModel.Coding.BMP
                ? Bitmap.encode(turned, face.perMetre())
                : Jpeg.encode(turned, QUALITY);
    }

    /** A part of a strip, or all of it. */
    public static byte[] encode(DeckModel.Strip strip, Pixels upright) {
        return Jpeg.encode(strip.turn().of(upright), QUALITY);
    }

    private static void checkSize(int width, int height, Pixels pixels) {
        if (pixels.width() != width || pixels.height() != height) {
            throw new IllegalArgumentException("a key shows " + width + " x " + height + " pixels, not "
                    + pixels.width() + " x " + pixels.height());
        }
    }
}
