package sownd.devices.net.visca;

import java.util.HexFormat;
import java.util.OptionalInt;

/** The commands and questions, as payloads. */
final class ViscaWords {
    static final byte[] RESET_SEQUENCE = {1};
    private static final int ZOOM_SPEEDS = 8;

    private ViscaWords() {}

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /**
     * Moves the head, or stops it.
     *
     * @param pan -1 left to 1 right at full speed, 0 stops
     * @param tilt -1 down to 1 up at full speed, 0 stops
     * @param panMost the fastest, 1 to 24
     * @param tiltMost the fastest, 1 to 24
     */
    static byte[] drive(double pan, double tilt, int panMost, int tiltMost) {
        byte[] drive = bytes("8101060101010303ff");
        drive[4] = speed(pan, panMost);
        drive[5] = speed(tilt, tiltMost);
        drive[6] = way(pan, panMost, 1, 2);
        drive[7] = way(tilt, tiltMost, 2, 1);
        return drive;
    }

    private static byte speed(double wanted, int most) {
        return (byte) Math.max(1, Math.round(Math.abs(wanted) * most));
    }

    private static byte way(double wanted, int most, int less, int more) {
        if (Math.round(Math.abs(wanted) * most) == 0) {
            return 3;
        }
        return (byte) (wanted < 0 ? less : more);
    }

    static byte[] home() {
        return bytes("81010604ff");
    }

    /** @param zoom -1 wide to 1 close at full speed, 0 stops */
    static byte[] zoom(double zoom) {
        return lens(7, zoom, 0x20, 0x30);
    }

    /** @param focus -1 near to 1 far at full speed, 0 stops */
    static byte[] focus(double focus) {
        return lens(8, focus, 0x20, 0x30);
    }

    private static byte[] lens(int what, double wanted, int more, int less) {
        byte[] move = bytes("8101040000ff");
        move[3] = (byte) what;
        int speed = (int) Math.round(Math.abs(wanted) * ZOOM_SPEEDS);
        move[4] = (byte) (speed == 0 ? 0 : (wanted > 0 ? more : less) | speed - 1);
        return move;
    }

    static byte[] autoFocus(boolean auto) {
        return bytes(auto ? "8101043802ff" : "8101043803ff");
    }

    static byte[] focusOnce() {
        return bytes("8101041801ff");
    }

    static byte[] power(boolean on) {
        return bytes(on ? "8101040002ff" : "8101040003ff");
    }

    /** What can be done with a preset. */
    enum Memory {
        RESET(0),
        STORE(1),
        RECALL(2);

        private final int code;

        Memory(int code) {
            this.code = code;
        }
    }

    static byte[] preset(Memory what, int number) {
        byte[] preset = bytes("8101043f0000ff");
        preset[4] = (byte) what.code;
        preset[5] = (byte) number;
        return preset;
    }

    /** What a camera is asked again and again. */
    enum Question {
        POWER("81090400ff"),
        AUTO_FOCUS("81090438ff"),
        HEAD("81090612ff"),
        ZOOM("81090447ff");

        private final String hex;

        Question(String hex) {
            this.hex = hex;
        }

        byte[] payload() {
            return bytes(hex);
        }
    }

    /** Four half bytes as one number, 0 to 65535; empty if there are not that many or they are no half bytes. */
    static OptionalInt word(byte[] data, int at) {
        if (data.length < at + 4) {
            return OptionalInt.empty();
        }
        int word = 0;
        for (int i = at; i < at + 4; i++) {
            if ((data[i] & 0xF0) != 0) {
                return OptionalInt.empty();
            }
            word = word << 4 | data[i];
        }
        return OptionalInt.of(word);
    }
}
