package sownd.devices.profile.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/** What a desk of Mackie's kind says about being there, and what it wants to hear back. */
public sealed interface MackieHail {
    /**
     * Wants to know if we are there.
     *
     * @param challenge four bytes
     */
    record Query(int device, String serial, List<Integer> challenge) implements MackieHail {
        public Query {
            challenge = List.copyOf(challenge);
        }

        /** Only a Logic Control waits for its challenge to be answered. */
        @Override
        public Optional<MidiMessage> answer() {
            return logic(device)
                    ? Optional.of(Words.of(Mackie.HEADER)
                            .add(device, 0x02)
                            .text(serial)
                            .add(response(challenge))
                            .end())
                    : Optional.empty();
        }
    }

    /** Has accepted us. */
    record Confirmed(int device, String serial) implements MackieHail {
        /** A Logic Control is asked for its version. */
        @Override
        public Optional<MidiMessage> answer() {
            return logic(device)
                    ? Optional.of(Words.of(Mackie.HEADER).add(device, 0x13, 0).end())
                    : Optional.empty();
        }
    }

    /** Is on: an X-Touch Compact says so. Nothing is to be sent. */
    record Ready(int device) implements MackieHail {}

    /** What is to be sent to it, if anything. */
    default Optional<MidiMessage> answer() {
        return Optional.empty();
    }

    /** Reads an exclusive; empty for any other than these three. */
    static Optional<MackieHail> of(MidiMessage message) {
        byte[] bytes = message.bytes();
        int header = 6;
        if (bytes.length <= header || bytes[0] != (byte) 0xF0 || bytes[1] != 0 || bytes[2] != 0 || bytes[3] != 0x66) {
            return Optional.empty();
        }
        int device = bytes[4];
        return switch (bytes.length << 8 | bytes[5]) {
            case 18 << 8 | 1 -> Optional.of(new Query(device, serial(bytes), challenge(bytes)));
            case 14 << 8 | 3 -> Optional.of(new Confirmed(device, serial(bytes)));
            case 7 << 8 | 6 -> Optional.of(new Ready(device));
            default -> Optional.empty();
        };
    }

    private static String serial(byte[] bytes) {
        return new String(bytes, 6, 7, StandardCharsets.US_ASCII);
    }

    private static List<Integer> challenge(byte[] bytes) {
        return List.of((int) bytes[13], (int) bytes[14], (int) bytes[15], (int) bytes[16]);
    }

    private static boolean logic(int device) {
        return device == 0x10 || device == 0x11;
    }

    private static int[] response(List<Integer> challenge) {
        int a = challenge.get(0);
        int b = challenge.get(1);
        int c = challenge.get(2);
        int d = challenge.get(3);
        // More than 31 places leave nothing of a number of 32 bits; Java would begin anew.
        int right = d > 31 ? 0 : c >> d;
        int[] answer = {a + (b ^ 0x0A) - d, right ^ (a + d), (d - (c << 2)) ^ (a | b), b - c + (0xF0 ^ (d << 4))};
        return Arrays.stream(answer).map(value -> value & 0x7F).toArray();
    }
}
