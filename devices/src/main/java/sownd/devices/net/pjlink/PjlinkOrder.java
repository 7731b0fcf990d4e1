package sownd.devices.net.pjlink;

import java.util.List;
import java.util.Optional;
import sownd.devices.net.Datum;

/**
 * Something a projector is to do.
 *
 * @param line without its end, such as {@code %1POWR 1}
 * @param says what its address is once it is taken, if it can be read
 */
record PjlinkOrder(String path, String line, Optional<Datum> says) {
    /** @throws IllegalArgumentException "what, mend" if it cannot be said */
    static PjlinkOrder of(String path, List<Datum> arguments) {
        return switch (path) {
            case "power" -> flag(path, "%1POWR ", arguments, "1", "0");
            case "mute/picture" -> flag(path, "%1AVMT ", arguments, "11", "10");
            case "mute/sound" -> flag(path, "%1AVMT ", arguments, "21", "20");
            case "freeze" -> flag(path, "%2FREZ ", arguments, "1", "0");
            case "input" -> input(path, first(path, arguments).text());
            case "volume/up" -> new PjlinkOrder(path, "%2SVOL 1", Optional.empty());
            case "volume/down" -> new PjlinkOrder(path, "%2SVOL 0", Optional.empty());
            case "microphone/up" -> new PjlinkOrder(path, "%2MVOL 1", Optional.empty());
            case "microphone/down" -> new PjlinkOrder(path, "%2MVOL 0", Optional.empty());
            default -> throw new IllegalArgumentException("a projector has no " + path + " that can be set");
        };
    }

    private static PjlinkOrder flag(String path, String line, List<Datum> arguments, String on, String off) {
        boolean wanted = first(path, arguments).flag();
        return new PjlinkOrder(path, line + (wanted ? on : off), Optional.of(Datum.of(wanted)));
    }

    private static PjlinkOrder input(String path, String input) {
        if (!input.matches("[1-6][0-9A-Z]")) {
            throw new IllegalArgumentException(
                    "\"" + input + "\" is no input, give one such as 11 (RGB), 31 (digital) or 51 (network)");
        }
        // Inputs with letters came with class 2.
        String line = (input.matches("[1-5][1-9]") ? "%1INPT " : "%2INPT ") + input;
        return new PjlinkOrder(path, line, Optional.of(Datum.of(input)));
    }

    private static Datum first(String path, List<Datum> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(path + " wants a value, give one");
        }
        return arguments.getFirst();
    }

    /** The four letters. */
    String command() {
        return line.substring(2, 6);
    }
}
