package sownd.devices.profile;

import java.util.Map;

/** How a model's lights are spoken to. */
public sealed interface Light {
    /** The name the profile gives this kind of light. */
    String name();

    /**
     * Lights of any colour, many in one message.
     *
     * @param message the message; its bracket is repeated for each run of lights of one colour
     * @param entries how many runs one message may hold
     * @param palette how one of them is made to blink
     */
    record Rgb(String name, ByteTemplate message, int entries, Palette palette) implements Light {}

    /**
     * The other way to speak to an {@link Rgb} light: by number of a colour.
     *
     * @param solid the message that lights it and ends its blinking
     * @param blink the message that makes it blink
     * @param colours 0xRRGGBB of each number known
     */
    record Palette(ByteTemplate solid, ByteTemplate blink, Map<Integer, Integer> colours) {
        public Palette {
            colours = Map.copyOf(colours);
        }

        /** The number of the colour most like this one (0xRRGGBB); of equals the lowest number. */
        public int nearest(int rgb) {
            return colours.keySet().stream()
                    .sorted()
                    .min((a, b) -> Integer.compare(distance(colour(a), rgb), distance(colour(b), rgb)))
                    .orElse(0);
        }

        private int colour(int number) {
            return colours.getOrDefault(number, 0);
        }

        private static int distance(int a, int b) {
            int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
            int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
            int blue = (a & 0xFF) - (b & 0xFF);
            return red * red + green * green + blue * blue;
        }
    }

    /** Lights of one colour that are off, on or blinking; each state is a number in the message. */
    record States(String name, ByteTemplate message, int off, int on, int blink) implements Light {}
}
