package sownd.devices.loupedeck;

import java.util.List;
import java.util.Optional;

/**
 * A model, as data.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param columns touch keys in a row
 * @param keySize pixels of a key's side
 * @param screens what can be drawn on, in the order in which a point is looked up
 * @param lamps whether buttons have colours, and the whole can vibrate
 * @param keyIds number of the first key that is a button of its own, or -1 where keys are touched
 */
record PadModel(
        String id,
        String name,
        int vendor,
        int product,
        int columns,
        int rows,
        int keySize,
        List<Screen> screens,
        boolean lamps,
        int keyIds) {
    private static final int LOUPEDECK = 0x2ec2;
    private static final int RAZER = 0x1532;
    private static final List<Screen> ONE_BUFFER = List.of(
            new Screen("left", 'M', 0, 0, 60, 270, false),
            new Screen("center", 'M', 60, 0, 360, 270, false),
            new Screen("right", 'M', 420, 0, 60, 270, false));

    static final List<PadModel> ALL = List.of(
            new PadModel("live", "Loupedeck Live", LOUPEDECK, 0x0004, 4, 3, 90, ONE_BUFFER, true, -1),
            new PadModel(
                    "live-s",
                    "Loupedeck Live S",
                    LOUPEDECK,
                    0x0006,
                    5,
                    3,
                    90,
                    List.of(new Screen("center", 'M', 15, 0, 450, 270, false)),
                    true,
                    -1),
            new PadModel(
                    "ct",
                    "Loupedeck CT",
                    LOUPEDECK,
                    0x0003,
                    4,
                    3,
                    90,
                    List.of(
                            new Screen("left", 'L', 0, 0, 60, 270, false),
                            new Screen("center", 'A', 60, 0, 360, 270, false),
                            new Screen("right", 'R', 420, 0, 60, 270, false),
                            new Screen("knob", 'W', 0, 0, 240, 240, true)),
                    true,
                    -1),
            new PadModel("razer", "Razer Stream Controller", RAZER, 0x0d06, 4, 3, 90, ONE_BUFFER, true, -1),
            new PadModel(
                    "razer-x",
                    "Razer Stream Controller X",
                    RAZER,
                    0x0d09,
                    5,
                    3,
                    96,
                    List.of(new Screen("center", 'M', 0, 0, 480, 288, false)),
                    false,
                    0x1b));

    PadModel {
        screens = List.copyOf(screens);
    }

    /**
     * A part that can be drawn on and touched.
     *
     * @param x where it begins, as touches count
     * @param bigEndian how its pixels are written
     */
    record Screen(String name, char buffer, int x, int y, int width, int height, boolean bigEndian) {
        boolean holds(int px, int py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        /** Whether a touch of its own kind belongs to it. */
        boolean onKnob() {
            return buffer == 'W';
        }
    }

    static Optional<PadModel> named(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Optional<Screen> screen(String name) {
        return screens.stream().filter(screen -> screen.name().equals(name)).findFirst();
    }

    /** The screen under a finger. */
    Optional<Screen> at(int x, int y, boolean onKnob) {
        return screens.stream()
                .filter(screen -> screen.onKnob() == onKnob && (onKnob || screen.holds(x, y)))
                .findFirst();
    }

    /** The key under a finger on the middle screen, or -1. */
    int key(Screen screen, int x, int y) {
        if (!screen.name().equals("center")) {
            return -1;
        }
        int column = Math.clamp((x - screen.x()) / keySize, 0, columns - 1);
        int row = Math.clamp((y - screen.y()) / keySize, 0, rows - 1);
        return row * columns + column;
    }
}
