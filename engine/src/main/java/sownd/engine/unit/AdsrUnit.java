package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.kernel.Slope;
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
            .channels(2)
            .audioIn("in")
            .audioOut("out")
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
    private Slope slope = new Slope(new float[0], Lanes.NONE.factor(), new float[0]);
    private float[] level = {};
    private Factor step = Lanes.NONE.factor();
    private long[] line = {};
    private long[] open = {};
    private long[] count = {};
    private long[] asked = {};
    /** When the line has its next corner, when the gate next opens or shuts by itself, and when the node began. */
    private long[] corner = {};

    private long[] turn = {};
    private long[] born = {};

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.ENVELOPE.wanted();
        lanes = from;
        rate = setup.rate();
        level = from.floats();
        step = from.kept();
        line = from.longs();
        open = from.longs();
        count = from.longs();
        asked = from.longs();
        corner = from.times();
        turn = from.times();
        born = from.times();
        slope = new Slope(level, step, from.scratch(1));
    }

    @Override
    public void event(int place, int event, double argument) {
        asked[lanes.lane(place, 0)] = event + 1L;
        lanes.soonest(Long.MIN_VALUE);
    }

    /** Straight from corner to corner, whoever's it is. */
    @Override
    public void process(LaneBlock block) {
        boolean finite = true;
        int from = 0;
        while (from < block.frames()) {
            long now = lanes.clock() + from;
            if (lanes.soonest() <= now) {
                corners(block, now);
            }
            int to = (int) Math.min(block.frames(), lanes.soonest() - lanes.clock());
            finite &= block.by(Kernel.ENVELOPE).envelope(slope, block.in(0), block.out(0), from, to);
            from = to;
        }
        block.vouch(finite);
    }

    private void corners(LaneBlock block, long now) {
        long soonest = Long.MAX_VALUE;
        for (int i = 0; i < block.nodes(); i++) {
            int place = block.place(i);
            int node = lanes.lane(place, 0);
            if (corner[node] <= now || turn[node] <= now || asked[node] != 0) {
                put(place, corners(block, place, node, now));
            }
            soonest = Math.min(soonest, Math.min(corner[node], turn[node]));
        }
        lanes.soonest(soonest);
    }

    private void put(int place, float value) {
        float by = step.row()[lanes.lane(place, 0)];
        for (int channel = 0; channel < lanes.channels(); channel++) {
            level[lanes.lane(place, channel)] = value;
            step.set(lanes.lane(place, channel), by);
        }
    }

    /** The level at this frame, which may begin a new line. */
    private float corners(LaneBlock block, int place, int node, long now) {
        float at = level[node];
        if (turn[node] <= now) {
            boolean opens = until(block, place, node, now);
            turn(block, place, node, opens, now);
        }
        if (asked[node] != 0) {
            boolean opens = asked[node] == 1;
            asked[node] = 0;
            turn(block, place, node, opens, now);
        }
        while (corner[node] <= now) {
            at = next(block, place, node, now);
        }
        return at;
    }

    /** Sets the clock for the next time; whether the gate opens now. */
    private boolean until(LaneBlock block, int place, int node, long now) {
        double period = block.value(place, PERIOD) * rate;
        double first = block.value(place, FIRST) * rate;
        if (period < 1) {
            turn[node] = NEVER;
            return open[node] == 1;
        }
        long begins = born[node] + Math.round(first + count[node] * period);
        if (open[node] == 0 && begins <= now) {
            count[node]++;
            turn[node] = now + Math.clamp(Math.round(block.value(place, GATE) * rate), 1, (long) period);
            return true;
        }
        turn[node] = Math.max(now + 1, begins);
        return false;
    }

    private void turn(LaneBlock block, int place, int node, boolean opens, long now) {
        if (opens == (open[node] == 1)) {
            return;
        }
        open[node] = opens ? 1 : 0;
        if (opens) {
            go(node, RISING, 1 - level[node], block.value(place, ATTACK), now);
        } else {
            go(node, RELEASED, -level[node], block.value(place, RELEASE), now);
        }
    }

    private float next(LaneBlock block, int place, int node, long now) {
        double held = block.value(place, SUSTAIN);
        if (line[node] == RISING) {
            go(node, FALLING, held - 1, block.value(place, DECAY), now);
            return 1;
        }
        boolean holds = line[node] == FALLING;
        line[node] = holds ? HELD : IDLE;
        corner[node] = NEVER;
        step.set(node, 0);
        return holds ? (float) held : 0;
    }

    /** Begins a line that rises so far in so long. */
    private void go(int node, long to, double rise, double seconds, long now) {
        line[node] = to;
        long frames = Math.round(seconds * rate);
        corner[node] = now + frames;
        step.set(node, frames == 0 ? 0 : (float) (rise / frames));
    }
}
