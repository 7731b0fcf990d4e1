package sownd.devices.net.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes as they come into messages. Empty ones are left out, too long ones are counted and left out whole. One thread. */
public final class Splitter {
    private final LineEnd end;
    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean skipping;
    private long tooLong;

    /** @param longest bytes of a message */
    public Splitter(LineEnd end, int longest) {
        this.end = end;
        this.longest = longest;
    }

    /** The messages that end in the first {@code count} bytes of a chunk. */
    public List<byte[]> take(byte[] chunk, int count) {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (end.ends(chunk[i])) {
                finish(messages);
            } else if (!skipping) {
                add(chunk[i]);
            }
        }
        if (end == LineEnd.NONE) {
            finish(messages);
        }
        return messages;
    }

    private void add(byte next) {
        if (begun.size() == longest) {
            begun.reset();
            skipping = true;
            tooLong++;
        } else {
            begun.write(next);
        }
    }

    private void finish(List<byte[]> messages) {
        if (begun.size() > 0) {
            messages.add(begun.toByteArray());
        }
        begun.reset();
        skipping = false;
    }

    /** What came after the last end, as a message. */
    public List<byte[]> rest() {
        List<byte[]> messages = new ArrayList<>();
        finish(messages);
        return messages;
    }

    /** Messages left out because they were too long. */
    public long tooLong() {
        return tooLong;
    }
}
