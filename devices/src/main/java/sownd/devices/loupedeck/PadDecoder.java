package sownd.devices.loupedeck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Messages of one open device to what happened. What is not known, or too short, says nothing. One thread. */
final class PadDecoder {
    private static final int DATA = 3;

    private final PadModel model;
    private final Set<Integer> fingers = new HashSet<>();

    PadDecoder(PadModel model) {
        this.model = model;
    }

    /** @param message without its frame: length, command, transaction, data */
    List<PadEvent> decode(byte[] message) {
        if (message.length < DATA) {
            return List.of();
        }
        return switch (message[1]) {
            case 0x00 -> message.length < 5 ? List.of() : button(message[3] & 0xFF, message[4] == 0);
            case 0x01 -> message.length < 5 ? List.of() : turned(message[3] & 0xFF, message[4]);
            case 0x03 -> List.of(new PadEvent.Serial(text(message)));
            case 0x07 -> version(message);
            case 0x4d -> touch(message, false, false);
            case 0x6d -> touch(message, false, true);
            case 0x52 -> touch(message, true, false);
            case 0x72 -> touch(message, true, true);
            default -> List.of();
        };
    }

    /**
     * What a Razer X with newer firmware says on its HID interface instead.
     *
     * @param report with its id
     */
    List<PadEvent> decodeHid(byte[] report) {
        return report.length < 3 || report[0] != 2 ? List.of() : button(report[1] & 0xFF, report[2] != 0);
    }

    private List<PadEvent> button(int id, boolean down) {
        String name = PadNames.of(id);
        if (name.isEmpty()) {
            return List.of();
        }
        List<PadEvent> events = new ArrayList<>(List.of(new PadEvent.Button(name, down)));
        int key = id - model.keyIds();
        if (model.keyIds() >= 0 && key >= 0 && key < model.columns() * model.rows()) {
            int x = key % model.columns() * model.keySize() + model.keySize() / 2;
            int y = key / model.columns() * model.keySize() + model.keySize() / 2;
            PadEvent.Phase phase = down ? PadEvent.Phase.START : PadEvent.Phase.END;
            events.add(new PadEvent.Touch(phase, -1, x, y, "center", key));
        }
        return events;
    }

    private static List<PadEvent> turned(int id, int steps) {
        String name = PadNames.of(id);
        return name.isEmpty() || steps == 0 ? List.of() : List.of(new PadEvent.Turned(name, steps));
    }

    private List<PadEvent> touch(byte[] message, boolean onKnob, boolean end) {
        if (message.length < 9) {
            return List.of();
        }
        ByteBuffer words = ByteBuffer.wrap(message);
        int x = words.getShort(4) & 0xFFFF;
        int y = words.getShort(6) & 0xFFFF;
        int finger = message[8] & 0xFF;
        PadEvent.Phase phase =
                end ? PadEvent.Phase.END : fingers.contains(finger) ? PadEvent.Phase.MOVE : PadEvent.Phase.START;
        if (end) {
            fingers.remove(finger);
        } else {
            fingers.add(finger);
        }
        return model.at(x, y, onKnob)
                .map(screen -> List.<PadEvent>of(
                        new PadEvent.Touch(phase, finger, x, y, screen.name(), model.key(screen, x, y))))
                .orElse(List.of(new PadEvent.Touch(phase, finger, x, y, "", -1)));
    }

    private static List<PadEvent> version(byte[] message) {
        return message.length < 6
                ? List.of()
                : List.of(new PadEvent.Version(message[3] + "." + message[4] + "." + message[5]));
    }

    private static String text(byte[] message) {
        return new String(message, DATA, message.length - DATA, StandardCharsets.US_ASCII).strip();
    }
}
