package sownd.devices.profile.words;

/** How one light of a Launchpad burns. Numbers of colours are those of its palette, 0 to 127. */
public sealed interface PadLight {
    record Static(int colour) implements PadLight {}

    /** Between two colours, the second being what it rests at. */
    record Flash(int colour, int rest) implements PadLight {}

    record Pulse(int colour) implements PadLight {}

    /** Any colour, in bits the model has: 0 to 127, on older ones 0 to 63. */
    record Rgb(int red, int green, int blue) implements PadLight {
        /** From 0xRRGGBB for a model of seven bits; the lowest bit is lost. */
        public static Rgb ofEightBits(int rgb) {
            return new Rgb((rgb >> 16 & 0xFF) / 2, (rgb >> 8 & 0xFF) / 2, (rgb & 0xFF) / 2);
        }
    }
}
