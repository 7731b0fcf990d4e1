package sownd.devices.midi;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Joins a system exclusive that arrives in parts. One thread. */
final class SysexParts {
    /** Longer ones are dropped whole: a part whose end never comes must not fill the memory. */
    static final int MAX_BYTES = 1 << 18;

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private boolean open;
    private long dropped;

    /**
     * Adds a part.
     *
     * @param part begins with F0, or goes on with an earlier one
     * @return the whole message once its F7 has come
     */
    @Nullable
    MidiMessage add(byte[] part) {
        if (part.length == 0 || (!begins(part) && !open)) {
            dropped++;
            return null;
        }
        int from = (part[0] & 0xFF) == 0xF7 && part.length > 1 ? 1 : 0;
        if (parts.size() + part.length > MAX_BYTES) {
            reset();
            dropped++;
            return null;
        }
        parts.write(part, from, part.length - from);
        return (part[part.length - 1] & 0xFF) == 0xF7 ? whole() : null;
    }

    private boolean begins(byte[] part) {
        if ((part[0] & 0xFF) != 0xF0) {
            return false;
        }
        if (open) {
            dropped++;
        }
        reset();
        open = true;
        return true;
    }

    private @Nullable MidiMessage whole() {
        byte[] bytes = parts.toByteArray();
        reset();
        try {
            return MidiMessage.of(bytes);
        } catch (IllegalArgumentException garbage) {
            dropped++;
            return null;
        }
    }

    void reset() {
        parts.reset();
        open = false;
    }

    long dropped() {
        return dropped;
    }
}
