package sownd.devices.midi;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Messages waiting for the writer, in order. Of a continuous controller, a bend or a pressure only the newest waits, at
 * the place of the oldest; notes, programs, exclusives and controllers that select something all wait. Full, it drops the
 * oldest that is no note-off. Any thread puts, one takes.
 */
final class MidiOutbox {
    private static final int OF_THEIR_OWN = 1 << 24;

    private final int capacity;
    private final SequencedMap<Long, MidiMessage> waiting = new LinkedHashMap<>();
    private long next = OF_THEIR_OWN;
    private long dropped;
    private long replaced;
    private boolean closed;

    MidiOutbox(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Puts a message in.
     *
     * @return false after {@link #close}
     */
    boolean put(MidiMessage message) {
        return put(message, continuous(message));
    }

    /** As {@link #put(MidiMessage)}; of a note too only the newest waits, since it is a light. */
    boolean putLight(MidiMessage message) {
        return put(message, !message.sysex());
    }

    private synchronized boolean put(MidiMessage message, boolean newestWins) {
        if (closed) {
            return false;
        }
        long key = newestWins ? key(message) : next++;
        if (waiting.size() == capacity && !waiting.containsKey(key)) {
            dropOldest();
        }
        if (waiting.put(key, message) != null) {
            replaced++;
        }
        notifyAll();
        return true;
    }

    private static boolean continuous(MidiMessage message) {
        return switch (message.at(0) & 0xF0) {
            case 0xB0 -> !selects(message.at(1));
            case 0xA0, 0xD0, 0xE0 -> true;
            default -> false;
        };
    }

    /** Bank, data entry, parameter numbers and channel modes: their order is their meaning. */
    private static boolean selects(int controller) {
        return controller == 0
                || controller == 32
                || controller == 6
                || controller == 38
                || (controller >= 96 && controller <= 101)
                || controller >= 120;
    }

    private static long key(MidiMessage message) {
        int status = message.at(0);
        boolean note = (status & 0xE0) == 0x80;
        int kind = note ? 0x90 | (status & 0x0F) : status;
        boolean numbered = note || (status & 0xF0) == 0xA0 || (status & 0xF0) == 0xB0;
        return numbered ? (kind << 8) | message.at(1) : kind << 8;
    }

    private void dropOldest() {
        Iterator<MidiMessage> each = waiting.values().iterator();
        while (each.hasNext()) {
            if (!noteOff(each.next())) {
                each.remove();
                dropped++;
                return;
            }
        }
        waiting.pollFirstEntry();
        dropped++;
    }

    private static boolean noteOff(MidiMessage message) {
        return !message.sysex() && message.event().kind() == MidiEvent.Kind.NOTE_OFF;
    }

    synchronized @Nullable MidiMessage poll() {
        Map.Entry<Long, MidiMessage> first = waiting.pollFirstEntry();
        return first == null ? null : first.getValue();
    }

    /** Waits for a message; null when closed and empty. */
    synchronized @Nullable MidiMessage take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return poll();
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized long replaced() {
        return replaced;
    }

    /** What waits may still be taken; nothing more comes in. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
