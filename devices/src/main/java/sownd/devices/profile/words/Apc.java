package sownd.devices.profile.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sownd.devices.midi.MidiMessage;

/** What Akai's APCs understand beside what their profiles say. Pads, tracks and knobs count from 0. */
public enum Apc {
    MINI(0x28),
    MINI_MK2(0x4F),
    APC40_MK2(0x29);

    private static final List<String> RATES = List.of("1/24", "1/16", "1/8", "1/4", "1/2");
    private static final int[] PERCENTS = {10, 25, 50, 65, 75, 90, 100};
    private static final Map<String, Integer> COLOURS = Map.of("off", 0, "green", 1, "red", 3, "yellow", 5);
    private static final Map<String, Integer> TRACK_KEYS = Map.of(
            "record", 0x30, "solo", 0x31, "activator", 0x32, "select", 0x33, "clip stop", 0x34, "crossfade", 0x42);
    private static final int LAST = 63;
    private final int model;

    Apc(int model) {
        this.model = model;
    }

    /** How a light of one colour burns. */
    public enum State {
        OFF(0),
        ON(1),
        BLINK(2);

        private final int velocity;

        State(int velocity) {
            this.velocity = velocity;
        }
    }

    /** Who tells an APC40 mk2 what its lights do. */
    public enum Mode {
        GENERIC(0x40),
        LIVE(0x41),
        /** All of them by the program. */
        LIVE_ALTERNATE(0x42);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        /**
         * The mode of a number.
         *
         * @throws IllegalArgumentException if there is no such mode
         */
        public static Mode of(int number) {
            return Arrays.stream(values())
                    .filter(mode -> mode.number == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "mode " + Integer.toHexString(number) + " is none: write 40, 41 or 42"));
        }
    }

    /**
     * Names the program; the device answers by telling where its faders stand.
     *
     * @param version three numbers
     */
    public MidiMessage introduction(Mode mode, int... version) {
        int number = this == APC40_MK2 ? mode.number : 0;
        return Words.of("47 7f")
                .add(model, 0x60, 0, 4, number)
                .add(Arrays.copyOf(version, 3))
                .end();
    }

    /** The channel, from 0, by which an APC mini mk2 lights a pad as bright as that or a little less or more. */
    public static int bright(int percent) {
        int nearest = 0;
        for (int channel = 1; channel < PERCENTS.length; channel++) {
            if (Math.abs(PERCENTS[channel] - percent) <= Math.abs(PERCENTS[nearest] - percent)) {
                nearest = channel;
            }
        }
        return nearest;
    }

    /** Percent of a channel from 0; -1 where it says no brightness. */
    public static int percent(int channel) {
        return channel < PERCENTS.length ? PERCENTS[channel] : -1;
    }

    /**
     * The channel, from 0, of an effect.
     *
     * @param effect "one-shot" (APC40 mk2 only), "pulse" or "blink"
     * @param rate "1/24", "1/16", "1/8", "1/4" or "1/2"
     * @throws IllegalArgumentException if the model has it not
     */
    public int effect(String effect, String rate) {
        int first = switch (effect) {
            case "one-shot" -> 1;
            case "pulse" -> 6;
            case "blink" -> 11;
            default -> throw new IllegalArgumentException("no effect \"" + effect + "\": write pulse or blink");
        };
        int channel = RATES.indexOf(rate) < 0 ? -1 : first + RATES.indexOf(rate);
        if (this == MINI || channel < 0 || (this == MINI_MK2 && channel < PERCENTS.length)) {
            throw new IllegalArgumentException(this + " has no " + effect + " " + rate + ": write blink 1/2");
        }
        return channel;
    }

    /**
     * A pad in a colour of the palette.
     *
     * @param channel 0 to 15, of {@link #bright} or {@link #effect}
     */
    public static MidiMessage pad(int channel, int pad, int colour) {
        return MidiMessage.of(0x90 | Words.within("the channel", channel, 0, 15), pad(pad), colour);
    }

    /** A pad of the first APC mini: "off", "green", "red" or "yellow". */
    public static MidiMessage pad(int pad, String colour, boolean blinks) {
        Integer number = COLOURS.get(colour.toLowerCase(Locale.ROOT));
        if (number == null || (number == 0 && blinks)) {
            throw new IllegalArgumentException("no colour \"" + colour + "\": write off, green, red or yellow");
        }
        return MidiMessage.of(0x90, pad(pad), number + (blinks ? 1 : 0));
    }

    /** A key at the edge of an APC mini: "scene" or "track", from 0 to 7. */
    public MidiMessage edge(String kind, int index, State state) {
        int first = kind.equals("scene") ? (this == MINI ? 82 : 0x70) : this == MINI ? 64 : 0x64;
        return MidiMessage.of(0x90, first + Words.within("the key", index, 0, 7), state.velocity);
    }

    /** A key of a track of an APC40 mk2: "clip stop", "select", "activator", "solo", "record" or "crossfade". */
    public static MidiMessage trackKey(String key, int track, State state) {
        Integer note = TRACK_KEYS.get(key);
        if (note == null) {
            throw new IllegalArgumentException("no key \"" + key + "\": write one of " + TRACK_KEYS.keySet());
        }
        return MidiMessage.of(0x90 | Words.within("the track", track, 0, 7), note, state.velocity);
    }

    /** The ring of a knob of an APC40 mk2; the upper knobs are those of the tracks. */
    public static MidiMessage ring(boolean upper, int knob, int value) {
        return MidiMessage.of(0xB0, (upper ? 0x30 : 0x10) + Words.within("the knob", knob, 0, 7), value);
    }

    /** Neighbouring pads of an APC mini mk2 in one colour, 0xRRGGBB. */
    public static MidiMessage range(int first, int last, int rgb) {
        Words words = Words.of("47 7f 4f").add(0x24, 0, 8, Words.within("the first pad", first, 0, last), pad(last));
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xFF;
            words.add(part >> 7, part & 0x7F);
        }
        return words.end();
    }

    private static int pad(int pad) {
        return Words.within("the pad", pad, 0, LAST);
    }
}
