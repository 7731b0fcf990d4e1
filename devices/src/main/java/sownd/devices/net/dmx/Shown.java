package sownd.devices.net.dmx;

import java.util.Arrays;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;

/** What was said about the channels of a universe: only what is new is said again. */
final class Shown {
    private final String place;
    private final DmxPlan plan;
    private final Told told;
    private final int[] channels = new int[DmxPlan.CHANNELS];
    private final int[] pairs = new int[DmxPlan.CHANNELS];

    /** @param place such as {@code in/5} */
    Shown(String place, DmxPlan plan, Told told) {
        this.place = place;
        this.plan = plan;
        this.told = told;
        Arrays.fill(channels, -1);
        Arrays.fill(pairs, -1);
    }

    void say(byte[] frame) {
        for (int at = 0; at < plan.channels(); at++) {
            say("/channel/", channels, at, frame[at] & 0xFF);
        }
        for (int first : plan.pairs()) {
            if (first <= plan.channels()) {
                say("/pair/", pairs, first - 1, ((frame[first - 1] & 0xFF) << 8) | (frame[first] & 0xFF));
            }
        }
    }

    private void say(String kind, int[] said, int at, int value) {
        if (said[at] != value) {
            said[at] = value;
            told.is(place + kind + (at + 1), Datum.of(value));
        }
    }
}
