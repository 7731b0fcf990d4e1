package sownd.devices.hid.deck;

import java.util.HashMap;
import java.util.Map;

/** The lights of a simulated deck besides its screens: keys without picture, middles of encoders, rings around them. */
final class DeckLamps {
    private static final int OUTPUT = 2;
    private static final int FEATURE = 3;
    private static final int RING = 0x0f;
    private static final int MIDDLE = 0x10;
    private static final int KEY = 6;
    private static final int RING_LIGHT = 0x24;

    private final DeckModel model;
    private final Map<Integer, Integer> keys = new HashMap<>();
    private final Map<Integer, Integer> middles = new HashMap<>();
    private final Map<Integer, boolean[]> rings = new HashMap<>();

    DeckLamps(DeckModel model) {
        this.model = model;
    }

    /** Takes a report of either kind; true if it was for a light. */
    boolean take(byte[] report) {
        if (report.length < 6) {
            return false;
        }
        return switch (report[0]) {
            case OUTPUT -> output(report);
            case FEATURE -> feature(report);
            default -> false;
        };
    }

    private boolean output(byte[] report) {
        switch (report[1]) {
            case MIDDLE -> middles.put((int) report[2], Samples.RGB.read(report, 3));
            case RING -> {
                int steps = model.knobs().ringSteps();
                for (int i = 0; i < steps && 3 + 3 * i + 2 < report.length; i++) {
                    light(report[2], i, Samples.RGB.read(report, 3 + 3 * i));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean feature(byte[] report) {
        switch (report[1]) {
            case KEY -> keys.put((int) report[2], Samples.RGB.read(report, 3));
            case RING_LIGHT -> {
                int light = report[2] & 0xFF;
                int steps = Math.max(1, model.knobs().ringSteps());
                light(model.knobs().count() - 1 - light / steps, light % steps, Samples.RGB.read(report, 3));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void light(int knob, int step, int rgb) {
        if (model.knobs().ringSteps() > 0) {
            rings.computeIfAbsent(knob, _ -> new boolean[model.knobs().ringSteps()])[step] = rgb != 0;
        }
    }

    /** 0xRRGGBB. */
    int key(int key) {
        return keys.getOrDefault(key, 0);
    }

    /** 0xRRGGBB. */
    int middle(int knob) {
        return middles.getOrDefault(knob, 0);
    }

    /** The share of a ring that is lit, 0 to 1. */
    double ring(int knob) {
        boolean[] lights = rings.getOrDefault(knob, new boolean[1]);
        int lit = 0;
        for (boolean on : lights) {
            lit += on ? 1 : 0;
        }
        return (double) lit / lights.length;
    }
}
