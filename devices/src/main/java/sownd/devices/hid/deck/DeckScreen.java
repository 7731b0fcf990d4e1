package sownd.devices.hid.deck;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a simulated deck shows: puts the parts of pictures together as the real one does. */
final class DeckScreen {
    private final DeckModel model;
    private final Map<Integer, byte[]> keys = new HashMap<>();
    private final Map<Region, byte[]> strip = new HashMap<>();
    private final ByteArrayOutputStream half = new ByteArrayOutputStream();
    private int nextPart;
    private long refused;

    DeckScreen(DeckModel model) {
        this.model = model;
    }

    /** Takes a report; true if a picture became whole by it. */
    boolean take(byte[] report) {
        if (report.length < 16 || report[0] != 2) {
            refused++;
            return false;
        }
        ByteBuffer words = ByteBuffer.wrap(report).order(ByteOrder.LITTLE_ENDIAN);
        if (report[1] == 0) {
            restart();
            return false;
        }
        return switch (model.dialect()) {
            case FirstDialect first -> first(first, words, report);
            case SecondDialect _ -> second(words, report);
            case PedalDialect _ -> false;
        };
    }

    void clear() {
        keys.clear();
        strip.clear();
    }

    private void restart() {
        half.reset();
        nextPart = 0;
    }

    private boolean first(FirstDialect dialect, ByteBuffer words, byte[] report) {
        int part = (words.getShort(2) & 0xFFFF) - dialect.firstPart();
        int size = 54 + model.face().width() * model.face().height() * 3;
        int each = dialect.payload() > 0 ? dialect.payload() : size / 2;
        int length = Math.min(each, Math.max(0, size - half.size()));
        return part(part, report[4] != 0, report, 16, length) && whole(report[5] - 1);
    }

    private boolean second(ByteBuffer words, byte[] report) {
        return switch (report[1]) {
            case 7 -> part(words.getShort(6), report[3] != 0, report, 8, words.getShort(4)) && whole(report[2] & 0xFF);
            case 0x0b ->
                part(words.getShort(6), report[3] != 0, report, 8, words.getShort(4))
                        && whole(new Region(
                                0, 0, model.strip().width(), model.strip().height()));
            case 0x0c ->
                part(words.getShort(11), report[10] != 0, report, 16, words.getShort(13)) && whole(region(words));
            default -> {
                refused++;
                yield false;
            }
        };
    }

    private static Region region(ByteBuffer words) {
        return new Region(words.getShort(2), words.getShort(4), words.getShort(6), words.getShort(8));
    }

    private boolean part(int part, boolean last, byte[] report, int from, int length) {
        if (part != nextPart || length < 0 || from + length > report.length) {
            refused++;
            restart();
            return false;
        }
        half.write(report, from, length);
        nextPart++;
        return last;
    }

    private boolean whole(int wireKey) {
        keys.put(wireKey, half.toByteArray());
        restart();
        return true;
    }

    private boolean whole(Region region) {
        strip.put(region, half.toByteArray());
        restart();
        return true;
    }

    Optional<byte[]> key(int key) {
        return Optional.ofNullable(keys.get(model.wireKey(key)));
    }

    /** @param part as it lies on the wire */
    Optional<byte[]> strip(Region part) {
        return Optional.ofNullable(strip.get(part));
    }

    long refused() {
        return refused;
    }
}
