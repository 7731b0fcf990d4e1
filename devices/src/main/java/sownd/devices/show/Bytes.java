package sownd.devices.show;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bytes of an exclusive between what names it and its end, read from the front. */
final class Bytes {
    private static final int HEAD = 4;
    private final byte[] bytes;
    private final int end;
    private int next;

    private Bytes(byte[] bytes, int from) {
        this.bytes = bytes;
        this.end = bytes.length - 1;
        this.next = from;
    }

    /** What follows {@code f0 7f <device> <kind>}; empty for another message. */
    static Optional<Bytes> of(byte[] message, int kind) {
        boolean fits = message.length > HEAD
                && (message[0] & 0xFF) == 0xF0
                && message[1] == 0x7F
                && message[3] == kind
                && (message[message.length - 1] & 0xFF) == 0xF7;
        return fits ? Optional.of(new Bytes(message, HEAD)) : Optional.empty();
    }

    int device() {
        return bytes[2];
    }

    int left() {
        return end - next;
    }

    /** The next byte; -1 when there is none. */
    int take() {
        return next < end ? bytes[next++] : -1;
    }

    /** Two bytes of seven bits, the lower first. */
    int fourteen() {
        int low = take();
        return low | take() << 7;
    }

    /** Hours with the rate in their upper bits, minutes, seconds, frames and hundredths. */
    Optional<ShowTime> time() {
        if (left() < 5) {
            return Optional.empty();
        }
        int hours = take();
        try {
            return Optional.of(new ShowTime(
                    hours & 0x1F, take() & 0x3F, take() & 0x3F, take() & 0x1F, take(), Rate.of(hours >> 5)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Texts divided by zeros; one more zero at the end is legal. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        int from = next;
        for (; next < end; next++) {
            if (bytes[next] == 0) {
                texts.add(text(from, next));
                from = next + 1;
            }
        }
        if (from < end) {
            texts.add(text(from, end));
        }
        return texts;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
