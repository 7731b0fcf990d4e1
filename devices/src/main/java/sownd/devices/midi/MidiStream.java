package sownd.devices.midi;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * MIDI as bytes one after the other, cut anywhere, to whole messages: running status is written out, clock and the like pass
 * between the bytes of others, what has no beginning or no end is dropped and counted. One thread.
 */
public final class MidiStream {
    private static final int REAL_TIME = 0xF8;
    private static final int SYSTEM = 0xF0;
    private static final int END = 0xF7;

    private final ByteArrayOutputStream exclusive = new ByteArrayOutputStream();
    private final int[] data = new int[2];
    private int status;
    private int held;
    private boolean open;
    private long dropped;

    /** The messages that these bytes complete, in order. */
    public List<MidiMessage> read(byte[] bytes) {
        List<MidiMessage> whole = new ArrayList<>();
        for (byte each : bytes) {
            take(each & 0xFF, whole);
        }
        return whole;
    }

    private void take(int value, List<MidiMessage> whole) {
        if (value >= REAL_TIME) {
            if (MidiMessage.shortLength(value) == 1) {
                whole.add(MidiMessage.of(value));
            } else {
                dropped++;
            }
        } else if (value >= 0x80) {
            status(value, whole);
        } else if (open) {
            part(value);
        } else {
            data(value, whole);
        }
    }

    private void status(int value, List<MidiMessage> whole) {
        if (open && value == END) {
            exclusive.write(END);
            whole.add(MidiMessage.of(exclusive.toByteArray()));
            reset();
            return;
        }
        dropped += open || held > 0 ? 1 : 0;
        reset();
        open = value == SYSTEM;
        if (open) {
            exclusive.write(value);
        } else if (MidiMessage.shortLength(value) == 1) {
            whole.add(MidiMessage.of(value));
        } else if (MidiMessage.shortLength(value) == 0) {
            dropped++;
        } else {
            status = value;
        }
    }

    private void part(int value) {
        if (exclusive.size() < SysexParts.MAX_BYTES) {
            exclusive.write(value);
        } else {
            dropped++;
            reset();
        }
    }

    private void data(int value, List<MidiMessage> whole) {
        if (status == 0) {
            dropped++;
            return;
        }
        data[held++] = value;
        if (held < MidiMessage.shortLength(status) - 1) {
            return;
        }
        whole.add(held == 2 ? MidiMessage.of(status, data[0], data[1]) : MidiMessage.of(status, data[0]));
        held = 0;
        // Only messages of a channel may be repeated without their status.
        status = status < SYSTEM ? status : 0;
    }

    /** Forgets what has begun: the port was opened anew. */
    public void reset() {
        exclusive.reset();
        open = false;
        status = 0;
        held = 0;
    }

    /** Bytes and messages without a beginning or an end, since the start. */
    public long dropped() {
        return dropped;
    }
}
