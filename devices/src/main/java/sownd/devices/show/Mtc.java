package sownd.devices.show;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/** MIDI time code: a time as the eight quarter frames that run, or as the one message that jumps. */
public final class Mtc {
    static final int PIECES = 8;
    private static final int QUARTER = 0xF1;
    private static final int KIND = 0x01;
    private static final int FULL = 0x01;

    private Mtc() {}

    /** The eight messages in the order in which they are sent, over two frames, while time runs forward. */
    public static List<MidiMessage> quarters(ShowTime time) {
        List<MidiMessage> messages = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            messages.add(MidiMessage.of(QUARTER, piece << 4 | nibble(time, piece)));
        }
        return messages;
    }

    private static int nibble(ShowTime time, int piece) {
        int number = switch (piece / 2) {
            case 0 -> time.frames();
            case 1 -> time.seconds();
            case 2 -> time.minutes();
            default -> time.rate().ordinal() << 5 | time.hours();
        };
        return piece % 2 == 0 ? number & 0xF : number >> 4;
    }

    /** The message that says where time stands, for one device or all ({@link Msc#ALL}). */
    public static MidiMessage full(int device, ShowTime time) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xF0, 0x7F, (byte) device, KIND, FULL});
        out.write(time.rate().ordinal() << 5 | time.hours());
        out.write(time.minutes());
        out.write(time.seconds());
        out.write(time.frames());
        out.write(0xF7);
        return MidiMessage.of(out.toByteArray());
    }

    /** Where a full message says time stands; empty for any other. */
    public static Optional<ShowTime> full(MidiMessage message) {
        return Bytes.of(message.bytes(), KIND)
                .filter(bytes -> bytes.take() == FULL && bytes.left() == 4)
                .flatMap(bytes -> time(bytes.take(), bytes.take(), bytes.take(), bytes.take()));
    }

    static Optional<ShowTime> time(int hours, int minutes, int seconds, int frames) {
        try {
            return Optional.of(
                    ShowTime.of(hours & 0x1F, minutes & 0x3F, seconds & 0x3F, frames & 0x1F, Rate.of(hours >> 5)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
