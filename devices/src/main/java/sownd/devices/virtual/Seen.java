package sownd.devices.virtual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sownd.devices.hid.deck.Turn;

/**
 * What a part shows.
 *
 * @param picture what its screen was sent, or empty where it has none or shows nothing
 * @param lamp 0xRRGGBB, 0 for dark, or {@link #NONE} for a part without a light
 * @param position 0 to 1: where a fader stands; NaN for other parts
 * @param ring 0 to 1: what the lights round a knob show; NaN for none
 * @param meter 0 to 1: what a meter shows; NaN for none
 * @param words lines of letters, none where it has no letters
 */
public record Seen(
        Optional<Picture> picture,
        int lamp,
        boolean blinking,
        double position,
        double ring,
        double meter,
        List<String> words) {
    /** No light. */
    public static final int NONE = -1;

    /** Nothing at all. */
    public static final Seen NOTHING =
            new Seen(Optional.empty(), NONE, false, Double.NaN, Double.NaN, Double.NaN, List.of());

    /** A picture as it was sent. Nobody writes to it any more. */
    public static final class Picture {
        private final byte[] file;
        private final Turn turn;

        Picture(byte[] file, Turn turn) {
            this.file = file;
            this.turn = turn;
        }

        /** A JPEG or BMP file; read only. */
        public byte[] file() {
            return file;
        }

        /** What makes it upright again. */
        public Turn turn() {
            return turn;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Picture that && turn.equals(that.turn) && Arrays.equals(file, that.file);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(file);
        }
    }

    public Seen {
        words = List.copyOf(words);
    }

    Seen lit(int rgb, boolean blinks) {
        return new Seen(picture, rgb, blinks, position, ring, meter, words);
    }

    Seen at(double place) {
        return new Seen(picture, lamp, blinking, place, ring, meter, words);
    }

    Seen ringed(double level) {
        return new Seen(picture, lamp, blinking, position, level, meter, words);
    }

    Seen metered(double level) {
        return new Seen(picture, lamp, blinking, position, ring, level, words);
    }

    Seen saying(List<String> lines) {
        return new Seen(picture, lamp, blinking, position, ring, meter, lines);
    }

    static Seen picture(Optional<byte[]> file, Turn turn) {
        return new Seen(
                file.map(bytes -> new Picture(bytes, turn.back())),
                NONE,
                false,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                List.of());
    }
}
