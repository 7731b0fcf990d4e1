package sownd.devices.profile.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiMessage;

/** What Novation's Launchpads understand in programmer mode. */
public enum Launchpad {
    X(0x0C, 127),
    MINI_MK3(0x0D, 127),
    PRO_MK3(0x0E, 127),
    MK2(0x18, 63),
    PRO(0x10, 63);

    /** The light of the maker's sign. */
    public static final int LOGO = 99;

    /** Newer models: lights of all kinds. */
    public static final int LIGHTS = 0x03;

    /** Older models: lights of the palette. */
    public static final int PALETTE = 0x0A;

    /** Older models: lights of any colour. */
    public static final int RGB = 0x0B;

    /** Older models: a whole square of any colour. */
    public static final int GRID = 0x0F;

    private static final int ROW = 10;
    private final int model;
    private final int brightest;

    Launchpad(int model, int brightest) {
        this.model = model;
        this.brightest = brightest;
    }

    /** A light by its number and how it burns. */
    public record Led(int number, PadLight light) {}

    /** Whether the model takes the newer messages. */
    public boolean mk3() {
        return this != MK2 && this != PRO;
    }

    /** Whether there is a light of this number. */
    public boolean has(int number) {
        int column = number % ROW;
        boolean square = number > ROW && number < LOGO && column > 0;
        boolean left = number > 0 && number < LOGO && column == 0;
        boolean below = number > 0 && number < 9;
        return switch (this) {
            case X, MINI_MK3 -> square || number == LOGO;
            case PRO_MK3 -> square || left || below || number == LOGO || (number > 100 && number < 109);
            // The row above the pads is 104 to 111 on an MK2, 91 to 98 on a Pro.
            case MK2 -> (square && number < 90) || (number >= 104 && number < 112);
            case PRO -> square || (left && number < 90) || below || number == LOGO;
        };
    }

    /** How many lights one message of this kind may name; 0 where the model knows it not. */
    public int most(int message) {
        Map<Integer, Integer> most = switch (this) {
            case X, MINI_MK3 -> Map.of(LIGHTS, 81);
            case PRO_MK3 -> Map.of(LIGHTS, 106);
            case MK2 -> Map.of(PALETTE, 80, RGB, 80);
            case PRO -> Map.of(PALETTE, 97, RGB, 78, GRID, 100);
        };
        return most.getOrDefault(message, 0);
    }

    public MidiMessage programmer(boolean on) {
        return newer().add(0x0E, on ? 1 : 0).end();
    }

    public MidiMessage daw(boolean on) {
        return newer().add(0x10, on ? 1 : 0).end();
    }

    /**
     * How bright all lights are.
     *
     * @param level 0 to 127
     */
    public MidiMessage brightness(int level) {
        return newer().add(0x08, level).end();
    }

    public MidiMessage sleep(boolean asleep) {
        return newer().add(0x09, asleep ? 0 : 1).end();
    }

    /**
     * Chooses a layout.
     *
     * @param layout the maker's number of it, 0 to 127
     */
    public MidiMessage layout(int layout) {
        return mk3()
                ? words().add(0x00, layout).end()
                : words().add(this == PRO ? 0x2C : 0x22, layout).end();
    }

    /** Who lights the pads: the device itself when pressed, the program by notes. */
    public MidiMessage feedback(boolean internal, boolean external) {
        return newer().add(0x0A, internal ? 1 : 0, external ? 1 : 0).end();
    }

    /**
     * Scrolls a text.
     *
     * @param speed pads a second, 0 to 63; negative goes right, from -64
     */
    public MidiMessage scroll(String text, boolean loop, int speed, int colour) {
        int way = Words.within("the speed", speed, -64, 63) & 0x7F;
        return newer().add(0x07, loop ? 1 : 0, way, 0, colour).text(text).end();
    }

    public MidiMessage stopScroll() {
        return newer().add(0x07).end();
    }

    /** One light. */
    public MidiMessage light(int number, PadLight light) {
        return lights(List.of(new Led(number, light)));
    }

    /**
     * Lights in one message; with an older model all of one kind.
     *
     * @throws IllegalArgumentException for a light that is not there, or too many
     */
    public MidiMessage lights(List<Led> leds) {
        leds.forEach(led -> known(led.number()));
        return mk3() ? newerLights(leds) : olderLights(leds);
    }

    private MidiMessage newerLights(List<Led> leds) {
        Words words = words().add(LIGHTS);
        count(LIGHTS, leds.size());
        for (Led led : leds) {
            switch (led.light()) {
                case PadLight.Static is -> words.add(0, led.number(), is.colour());
                case PadLight.Flash is -> words.add(1, led.number(), is.colour(), is.rest());
                case PadLight.Pulse is -> words.add(2, led.number(), is.colour());
                case PadLight.Rgb is -> words.add(3, led.number()).add(bits(is));
            }
        }
        return words.end();
    }

    private MidiMessage olderLights(List<Led> leds) {
        int message = older(leds.getFirst().light());
        count(message == RGB ? RGB : PALETTE, leds.size());
        Words words = words().add(message);
        for (Led led : leds) {
            if (older(led.light()) != message) {
                throw new IllegalArgumentException("lights of several kinds: send a message for each kind");
            }
            if (this == MK2 && message != PALETTE && message != RGB) {
                words.add(0);
            }
            words.add(led.number()).add(colour(led.light()));
        }
        return words.end();
    }

    private static int older(PadLight light) {
        return switch (light) {
            case PadLight.Static _ -> PALETTE;
            case PadLight.Flash _ -> 0x23;
            case PadLight.Pulse _ -> 0x28;
            case PadLight.Rgb _ -> RGB;
        };
    }

    private int[] colour(PadLight light) {
        return switch (light) {
            case PadLight.Static is -> new int[] {is.colour()};
            case PadLight.Flash is -> new int[] {is.colour()};
            case PadLight.Pulse is -> new int[] {is.colour()};
            case PadLight.Rgb is -> bits(is);
        };
    }

    private int[] bits(PadLight.Rgb rgb) {
        int[] bits = {rgb.red(), rgb.green(), rgb.blue()};
        for (int part : bits) {
            Words.within("a part of the colour", part, 0, brightest);
        }
        return bits;
    }

    /** Older models: all lights of one row, row 0 the lowest, or of one column from the left. */
    public MidiMessage line(boolean row, int index, List<Integer> colours) {
        Words words = olderWords().add(row ? 0x0D : 0x0C, Words.within("the line", index, 0, 9));
        Words.within("the number of colours", colours.size(), 1, 10);
        colours.forEach(words::add);
        return words.end();
    }

    /** Older models: all lights in a colour of the palette. */
    public MidiMessage all(int colour) {
        return olderWords().add(0x0E, colour).end();
    }

    /** The first Pro: 64 colours for the pads, or 100 for all lights, from the lower left. */
    public MidiMessage grid(List<PadLight.Rgb> colours) {
        count(GRID, colours.size());
        boolean pads = colours.size() == 64;
        if (!pads && colours.size() != most(GRID)) {
            throw new IllegalArgumentException(colours.size() + " colours: give 64 or 100");
        }
        Words words = words().add(GRID, pads ? 1 : 0);
        colours.forEach(colour -> words.add(bits(colour)));
        return words.end();
    }

    /** A light by a note: channel 1 burns, 2 flashes, 3 pulses. An off light is a note of velocity 0. */
    public MidiMessage note(int number, PadLight light) {
        int pad = known(number);
        return switch (light) {
            case PadLight.Static is -> MidiMessage.of(0x90, pad, is.colour());
            case PadLight.Flash is -> MidiMessage.of(0x91, pad, is.colour());
            case PadLight.Pulse is -> MidiMessage.of(0x92, pad, is.colour());
            case PadLight.Rgb _ -> throw new IllegalArgumentException("a note knows colours of the palette only");
        };
    }

    /** What a note lights; empty for what lights nothing. */
    public Optional<Led> read(MidiEvent event) {
        boolean note = event.kind() == MidiEvent.Kind.NOTE_ON || event.kind() == MidiEvent.Kind.NOTE_OFF;
        int colour = event.kind() == MidiEvent.Kind.NOTE_OFF ? 0 : event.data2();
        if (!note || event.channel() > 3 || !has(event.number())) {
            return Optional.empty();
        }
        PadLight light = switch (event.channel()) {
            case 1 -> new PadLight.Static(colour);
            case 2 -> new PadLight.Flash(colour, 0);
            default -> new PadLight.Pulse(colour);
        };
        return Optional.of(new Led(event.number(), light));
    }

    private int known(int number) {
        if (!has(number)) {
            throw new IllegalArgumentException(this + " has no light " + number + ": write row times 10 plus column");
        }
        return number;
    }

    private void count(int message, int count) {
        Words.within("the number of lights in one message of a " + this, count, 1, most(message));
    }

    private Words newer() {
        return mk3() ? words() : refuse();
    }

    private Words olderWords() {
        return mk3() ? refuse() : words();
    }

    private Words refuse() {
        throw new IllegalArgumentException(this + " does not know this message: use what its manual has");
    }

    private Words words() {
        return Words.of("00 20 29 02").add(model);
    }
}
