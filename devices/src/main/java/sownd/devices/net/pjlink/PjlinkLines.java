package sownd.devices.net.pjlink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts bytes into lines. One thread. */
final class PjlinkLines {
    private static final int LONGEST = 256;

    private final byte[] open = new byte[LONGEST];
    private int size;

    /** @throws IOException if a line does not end */
    List<String> add(ByteBuffer bytes) throws IOException {
        List<String> lines = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\r' || next == '\n') {
                end(lines);
            } else if (size == LONGEST) {
                throw new IOException("what is heard is no PJLink, is it the right port?");
            } else {
                open[size++] = next;
            }
        }
        return lines;
    }

    private void end(List<String> lines) {
        if (size > 0) {
            lines.add(new String(open, 0, size, StandardCharsets.UTF_8));
            size = 0;
        }
    }
}
