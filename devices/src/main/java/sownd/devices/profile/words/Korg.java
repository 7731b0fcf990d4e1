package sownd.devices.profile.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/** What a nanoKONTROL2 on MIDI channel 1 understands and calls its controls. */
public final class Korg {
    /** The maker's number in an answer to an inquiry. */
    public static final int MAKER = 0x42;

    private static final Map<Integer, String> NAMES = names();

    private Korg() {}

    /** Native mode, in which a program lights the keys. */
    public static MidiMessage nativeMode(boolean on) {
        return words().add(0, 0, on ? 1 : 0).end();
    }

    /** Asks if it is in native mode. */
    public static MidiMessage askMode() {
        return words().add(0x1F, 0x12, 0x00).end();
    }

    /** The name of the control of this controller number. */
    public static Optional<String> name(int controller) {
        return Optional.ofNullable(NAMES.get(controller));
    }

    /**
     * The light behind a key.
     *
     * @throws IllegalArgumentException if no key is called so
     */
    public static MidiMessage led(String key, boolean on) {
        int number = NAMES.entrySet().stream()
                .filter(entry -> entry.getKey() >= 32 && entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no key \"" + key + "\": write play, solo1 or the like"));
        return MidiMessage.control(1, number, on ? 127 : 0);
    }

    private static Words words() {
        return Words.of("42 40 00 01 13 00");
    }

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        Map.of(0, "fader", 16, "knob", 32, "solo", 48, "mute", 64, "rec").forEach((first, name) -> {
            for (int i = 0; i < 8; i++) {
                names.put(first + i, name + (i + 1));
            }
        });
        String[] transport = {"play", "stop", "rewind", "forward", "record", "cycle"};
        String[] marks = {"trackPrev", "trackNext", "markerSet", "markerPrev", "markerNext"};
        for (int i = 0; i < transport.length; i++) {
            names.put(41 + i, transport[i]);
        }
        for (int i = 0; i < marks.length; i++) {
            names.put(58 + i, marks[i]);
        }
        return Map.copyOf(names);
    }
}
