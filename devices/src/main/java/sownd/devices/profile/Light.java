package sownd.devices.profile;

import java.util.Map;
import java.util.Optional;

/** How a model's lights are spoken to. */
public sealed interface Light permits Light.Rgb, Light.Strip, Single {
    /** The name the profile gives this kind of light. */
    String name();

    /**
     * Lights of any colour, many in one message.
     *
     * @param message the message; its bracket is repeated for each run of lights of one colour, or for each light where it
     *     speaks of a {@code number}
     * @param entries how many of them one message may hold
     * @param palette how one of them is made to blink; where there is none, it never does
     */
    record Rgb(String name, ByteTemplate message, int entries, Optional<Palette> palette) implements Light {
        boolean runs() {
            return !message.repeats("number");
        }
    }

    /**
     * The other way to speak to an {@link Rgb} light: by number of a colour.
     *
     * @param solid the message that lights it and ends its blinking
     * @param blink the message that makes it blink
     */
    record Palette(ByteTemplate solid, ByteTemplate blink, Colours colours) {}

    /**
     * Lights whose colours all go in one message, one after the other, as numbers of a palette.
     *
     * @param count how many there are; their numbers are 0 to count - 1
     */
    record Strip(String name, ByteTemplate message, int count, Colours colours) implements Light {}

    /** The colours a light knows by number, as 0xRRGGBB. */
    record Colours(Map<Integer, Integer> byNumber) {
        public Colours {
            byNumber = Map.copyOf(byNumber);
        }

        /** The number of the colour most like this one (0xRRGGBB); of equals the lowest number. */
        public int nearest(int rgb) {
            return byNumber.keySet().stream()
                    .sorted()
                    .min((a, b) -> Integer.compare(distance(colour(a), rgb), distance(colour(b), rgb)))
                    .orElse(0);
        }

        private int colour(int number) {
            return byNumber.getOrDefault(number, 0);
        }

        private static int distance(int a, int b) {
            int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
            int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
            int blue = (a & 0xFF) - (b & 0xFF);
            return red * red + green * green + blue * blue;
        }
    }
}
