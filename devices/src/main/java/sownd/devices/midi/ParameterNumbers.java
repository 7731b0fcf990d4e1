package sownd.devices.midi;

import java.util.List;
import java.util.Optional;

/**
 * Parameters by number (RPN and NRPN), each told by four controllers: which one, in either order, then its value, the upper
 * seven bits first. Other controllers may stand between; a value before a number says nothing. One thread.
 */
public final class ParameterNumbers {
    private static final int DATA = 6;
    private static final int DATA_LOW = 38;
    private static final int NRPN_LOW = 98;
    private static final int NRPN_HIGH = 99;
    private static final int RPN_LOW = 100;
    private static final int RPN_HIGH = 101;
    private static final int NONE = 127;
    private static final int UNSET = -1;

    /**
     * A parameter and its value.
     *
     * @param channel 1 to 16
     * @param number 0 to 16383
     * @param registered an RPN, else an NRPN
     * @param bits 7, or 14 once the lower part came
     */
    public record Told(int channel, int number, boolean registered, int value, int bits) {}

    private static final class Channel {
        private int high = UNSET;
        private int low = UNSET;
        private boolean registered;
        private int upper = UNSET;

        boolean chosen() {
            return high != UNSET && low != UNSET && !(high == NONE && low == NONE);
        }
    }

    private final Channel[] channels = new Channel[16];

    public ParameterNumbers() {
        for (int i = 0; i < channels.length; i++) {
            channels[i] = new Channel();
        }
    }

    /** What this message completes; empty for most. */
    public Optional<Told> read(MidiEvent event) {
        if (event.kind() != MidiEvent.Kind.CONTROL) {
            return Optional.empty();
        }
        Channel channel = channels[event.channel() - 1];
        switch (event.number()) {
            case RPN_HIGH, NRPN_HIGH -> choose(channel, event, true);
            case RPN_LOW, NRPN_LOW -> choose(channel, event, false);
            case DATA -> {
                channel.upper = event.data2();
                return told(channel, event, event.data2(), 7);
            }
            case DATA_LOW -> {
                return channel.upper == UNSET
                        ? Optional.empty()
                        : told(channel, event, channel.upper << 7 | event.data2(), 14);
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static void choose(Channel channel, MidiEvent event, boolean high) {
        boolean registered = event.number() >= RPN_LOW;
        if (channel.registered != registered) {
            channel.high = UNSET;
            channel.low = UNSET;
        }
        channel.registered = registered;
        channel.upper = UNSET;
        if (high) {
            channel.high = event.data2();
        } else {
            channel.low = event.data2();
        }
    }

    private static Optional<Told> told(Channel channel, MidiEvent event, int value, int bits) {
        if (!channel.chosen()) {
            return Optional.empty();
        }
        int number = channel.high << 7 | channel.low;
        return Optional.of(new Told(event.channel(), number, channel.registered, value, bits));
    }

    /** The four controllers that set a parameter to 14 bits. */
    public static List<MidiMessage> messages(int channel, int number, boolean registered, int value) {
        return List.of(
                MidiMessage.control(channel, registered ? RPN_HIGH : NRPN_HIGH, number >> 7),
                MidiMessage.control(channel, registered ? RPN_LOW : NRPN_LOW, number & 0x7F),
                MidiMessage.control(channel, DATA, value >> 7),
                MidiMessage.control(channel, DATA_LOW, value & 0x7F));
    }
}
