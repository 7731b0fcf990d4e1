package sownd.devices.net.dmx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import sownd.devices.net.Told;

/** Sends the universes of a plan, each at its pace, and says what was sent. One thread; made anew each time a link opens. */
final class Sending {
    private static final long REST = 900_000_000;

    /** Puts a universe onto the network. */
    interface Shot {
        /**
         * Puts one there.
         *
         * @param count how many packets of this universe were sent before
         */
        void send(int universe, long count, byte[] values) throws IOException;
    }

    private static final class Line {
        final int universe;
        final Pace pace;
        final Shown shown;
        long count;

        Line(int universe, Pace pace, Shown shown) {
            this.universe = universe;
            this.pace = pace;
            this.shown = shown;
        }
    }

    private final Frames frames;
    private final List<Line> lines = new ArrayList<>();
    private final byte[] frame = new byte[DmxPlan.CHANNELS];

    Sending(DmxPlan plan, Frames frames, Told told, long now) {
        this.frames = frames;
        for (int universe : plan.out()) {
            lines.add(new Line(universe, new Pace(REST, now), new Shown("universe/" + universe, plan, told)));
        }
    }

    /** Sends what is due. @return nanoseconds until something is, should nothing change */
    long doWork(Shot shot, long now) throws IOException {
        long wait = REST;
        for (Line line : lines) {
            frames.copy(line.universe, frame);
            if (line.pace.takes(frame, now)) {
                shot.send(line.universe, line.count++, frame);
                line.shown.say(frame);
            }
            wait = Math.min(wait, line.pace.rest(now));
        }
        return wait;
    }

    /** Sends each universe once more. */
    void each(Shot shot) throws IOException {
        for (Line line : lines) {
            frames.copy(line.universe, frame);
            shot.send(line.universe, line.count++, frame);
        }
    }
}
