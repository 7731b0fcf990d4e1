package sownd.devices.rtpmidi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiStream;

/** Commands of one packet after the other to whole messages: pieces of a system exclusive are joined. One thread. */
final class Joining {
    private static final int BEGIN = 0xF0;
    private static final int END = 0xF7;
    private static final int CANCEL = 0xF4;

    /** @param ticks after the packet's timestamp */
    record Timed(long ticks, MidiMessage message) {}

    private final MidiStream stream = new MidiStream();
    private boolean open;

    List<Timed> read(List<CommandSection.Command> commands) {
        List<Timed> whole = new ArrayList<>();
        for (var command : commands) {
            stream.read(bytes(command.bytes())).forEach(message -> whole.add(new Timed(command.ticks(), message)));
        }
        return whole;
    }

    /** What goes into the stream: of pieces only what is not a mark between them. */
    private byte[] bytes(byte[] command) {
        int first = command[0] & 0xFF;
        if (first != BEGIN && first != END) {
            open &= first >= 0xF8;
            return command;
        }
        int last = command[command.length - 1] & 0xFF;
        if (last == CANCEL || (first == END && !open)) {
            reset();
            return new byte[0];
        }
        open = last == BEGIN;
        return Arrays.copyOfRange(command, first == END ? 1 : 0, open ? command.length - 1 : command.length);
    }

    /** Forgets what has begun. */
    void reset() {
        open = false;
        stream.reset();
    }
}
