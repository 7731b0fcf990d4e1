package sownd.devices.profile.words;

import sownd.devices.midi.MidiMessage;

/** What a Midi Fighter Twister shows. Encoders count from 0 through all banks, 0 to 63; channels are those of people. */
public final class Twister {
    public static final int TURN = 1;
    public static final int COLOUR = 2;
    public static final int ANIMATION = 3;
    public static final int BANK = 4;
    public static final int SHIFT = 5;
    public static final int RING_ANIMATION = 6;
    public static final int SEQUENCER = 8;

    /** The colour below an encoder goes round the rainbow. */
    public static final int RAINBOW = 127;

    /** Of what an animation is: the colour below an encoder, or its ring. */
    public enum Of {
        COLOUR(0),
        RING(48);

        private final int first;

        Of(int first) {
            this.first = first;
        }
    }

    private Twister() {}

    /**
     * The colour below an encoder.
     *
     * @param colour 0 as set in the device, 1 to 125 round the rainbow, 126 and 127 its colour for "on"
     */
    public static MidiMessage colour(int encoder, int colour) {
        return message(COLOUR, encoder, colour);
    }

    /**
     * How the colour moves.
     *
     * @param animation {@link #strobe}, {@link #pulse}, {@link #brightness} or {@link #RAINBOW}
     */
    public static MidiMessage animation(int encoder, int animation) {
        return message(ANIMATION, encoder, animation);
    }

    public static MidiMessage ringAnimation(int encoder, int animation) {
        return message(RING_ANIMATION, encoder, animation);
    }

    /**
     * The animation that flashes.
     *
     * @param rate 0 to 7, the slowest first
     */
    public static int strobe(Of what, int rate) {
        return what.first + 1 + Words.within("the rate", rate, 0, 7);
    }

    /**
     * The animation that pulses.
     *
     * @param rate 0 to 7, the slowest first
     */
    public static int pulse(Of what, int rate) {
        return what.first + 9 + Words.within("the rate", rate, 0, 7);
    }

    /**
     * The animation that is a brightness.
     *
     * @param level 0 to 1
     */
    public static int brightness(Of what, double level) {
        return what.first + 17 + (int) Math.round(Math.clamp(level, 0, 1) * 30);
    }

    private static MidiMessage message(int channel, int encoder, int value) {
        return MidiMessage.control(
                channel, Words.within("the encoder", encoder, 0, 63), Words.seven("the value", value));
    }
}
