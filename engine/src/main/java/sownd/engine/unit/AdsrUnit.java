package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/**
 * A level that rises while its gate is open and falls when it shuts, in straight lines. Levels go forward in all lanes at
 * once; a node whose line has a corner within the stretch is then drawn again by itself.
 */
final class AdsrUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("adsr")
            .about("Shapes the level of a sound by a gate, which opens again and again or when it is told to.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .alike()
            .parameter("attack", Measure.SECOND, 0, 60, 0.01, "Rise to full level.")
            .parameter("decay", Measure.SECOND, 0, 60, 0.1, "Fall to the level that is held.")
            .parameter("sustain", Measure.RATIO, 0, 1, 0.7, "Level held until the gate shuts.")
            .parameter("release", Measure.SECOND, 0, 60, 0.3, "Fall to silence, from the level held.")
            .parameter("first", Measure.SECOND, 0, 3600, 0, "When the gate first opens by itself.")
            .parameter("period", Measure.SECOND, 0, 3600, 0, "How often it opens by itself; 0 for never.")
            .parameter("gate", Measure.SECOND, 0, 3600, 0.5, "How long it then stays open.")
            .event("on", "Opens the gate.")
            .event("off", "Shuts the gate.")
            .builds(AdsrUnit::new);

    private static final int ATTACK = 0;
    private static final int DECAY = 1;
    private static final int SUSTAIN = 2;
    private static final int RELEASE = 3;
    private static final int FIRST = 4;
    private static final int PERIOD = 5;
    private static final int GATE = 6;
    private static final long IDLE = 0;
    private static final long RISING = 1;
    private static final long FALLING = 2;
    private static final long HELD = 3;
    private static final long RELEASED = 4;
    private static final long NEVER = Long.MAX_VALUE / 2;

    private Lanes lanes = Lanes.NONE;
    private double rate = 1;
    private float[] level = {};
    private float[] step = {};
    private long[] line = {};
    /** Frames to the next corner. */
    private long[] left = {};
    /** Frames until the gate next opens or shuts by itself; below 0 when that is not known yet. */
    private long[] until = {};

    private long[] open = {};
    private long[] count = {};
    private long[] now = {};
    private long[] asked = {};
    private float[] levels = {};
    private float[] steps = {};

    @Override
    public void prepare(Lanes from, Setup setup) {
        lanes = from;
        rate = setup.rate();
        level = from.floats();
        step = from.floats();
        line = from.longs();
        left = from.longs();
        until = from.longs();
        open = from.longs();
        count = from.longs();
        now = from.longs();
        asked = from.longs();
        levels = from.scratch(1);
        steps = from.table();
    }

    @Override
    public void event(int place, int event, double argument) {
        asked[lanes.lane(place, 0)] = event + 1L;
    }

    @Override
    public void process(LaneBlock block) {
        for (int i = 0; i < block.stirred(); i++) {
            slope(block.stirred(i));
        }
        int width = lanes.width();
        System.arraycopy(level, 0, levels, 0, width);
        if (width == Lanes.WIDE) {
            rise(levels, steps, block.size(), Lanes.WIDE);
        } else {
            rise(levels, steps, block.size(), Lanes.NARROW);
        }
        for (int i = 0; i < block.nodes(); i++) {
            advance(block, block.place(i));
        }
        shape(block.in(0), levels, block.out(0), block.size());
        System.arraycopy(levels, block.size(), level, 0, width);
    }

    private static void rise(float[] levels, float[] steps, int size, int width) {
        for (int i = 0; i < size; i++) {
            levels[i + width] = levels[i] + steps[i];
        }
    }

    private static void shape(float[] in, float[] levels, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = in[i] * levels[i];
        }
    }

    private void slope(int place) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int lane = lanes.lane(place, channel);
            lanes.level(steps, lane, step[lane]);
        }
    }

    private void advance(LaneBlock block, int place) {
        int node = lanes.lane(place, 0);
        int frames = block.frames();
        if (left[node] > frames && until[node] > frames && asked[node] == 0) {
            left[node] -= frames;
            until[node] -= frames;
            now[node] += frames;
        } else {
            draw(block, place, node);
            slope(place);
        }
    }

    /** Frame by frame, with the corners. */
    private void draw(LaneBlock block, int place, int node) {
        float at = level[node];
        for (int i = 0; i < block.frames(); i++) {
            at = corners(block, place, node, at);
            put(place, i, at);
            at += step[node];
            left[node]--;
            until[node]--;
            now[node]++;
        }
        put(place, block.frames(), at);
        for (int channel = 1; channel < lanes.channels(); channel++) {
            step[lanes.lane(place, channel)] = step[node];
        }
    }

    private void put(int place, int frame, float value) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            levels[lanes.lane(place, channel) + frame * lanes.width()] = value;
        }
    }

    /** The level at this frame, which may begin a new line. */
    private float corners(LaneBlock block, int place, int node, float before) {
        float at = before;
        if (until[node] <= 0) {
            boolean opens = until(block, place, node);
            at = turn(block, place, node, opens, at);
        }
        if (asked[node] != 0) {
            boolean opens = asked[node] == 1;
            asked[node] = 0;
            at = turn(block, place, node, opens, at);
        }
        while (left[node] <= 0) {
            at = next(block, place, node);
        }
        return at;
    }

    /** Sets the clock for the next time; whether the gate opens now. */
    private boolean until(LaneBlock block, int place, int node) {
        double period = block.value(place, PERIOD) * rate;
        double first = block.value(place, FIRST) * rate;
        if (period < 1) {
            until[node] = NEVER;
            return open[node] == 1;
        }
        long begins = Math.round(first + count[node] * period);
        if (open[node] == 0 && begins <= now[node]) {
            count[node]++;
            until[node] = Math.clamp(Math.round(block.value(place, GATE) * rate), 1, (long) period);
            return true;
        }
        until[node] = Math.max(1, begins - now[node]);
        return false;
    }

    private float turn(LaneBlock block, int place, int node, boolean opens, float at) {
        if (opens == (open[node] == 1)) {
            return at;
        }
        open[node] = opens ? 1 : 0;
        if (opens) {
            go(node, RISING, 1 - at, block.value(place, ATTACK));
        } else {
            go(node, RELEASED, -at, block.value(place, RELEASE));
        }
        return at;
    }

    private float next(LaneBlock block, int place, int node) {
        double held = block.value(place, SUSTAIN);
        if (line[node] == RISING) {
            go(node, FALLING, held - 1, block.value(place, DECAY));
            return 1;
        }
        boolean holds = line[node] == FALLING;
        line[node] = holds ? HELD : IDLE;
        left[node] = NEVER;
        step[node] = 0;
        return holds ? (float) held : 0;
    }

    /** Begins a line that rises so far in so long. */
    private void go(int node, long to, double rise, double seconds) {
        line[node] = to;
        left[node] = Math.round(seconds * rate);
        step[node] = left[node] == 0 ? 0 : (float) (rise / left[node]);
    }
}
