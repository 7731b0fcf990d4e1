package sownd.engine.unit;

import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Filter;
import sownd.engine.kernel.Kernel;
import sownd.engine.kernel.Kernels;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.Lanes;

/** Second-order filters in series in every lane, and one channel after the other for a node whose filters move. */
final class LaneFilter {
    static final LaneFilter NONE = new LaneFilter(Lanes.NONE, 0);

    private static final int FACTORS = 5;
    private static final int MEMORY = 4;

    private final Lanes lanes;
    private final Filter[] filters;
    private final float[][][] memory;
    /** What was remembered before the stretch, for nodes that are played again. */
    private final float[][][] before;

    private final float[][] between;
    private final Filter.Moving[][] moving;
    private int place;

    LaneFilter(Lanes lanes, int count) {
        this.lanes = lanes;
        this.filters = new Filter[count];
        this.memory = new float[count][MEMORY][];
        this.before = new float[count][MEMORY][lanes.width()];
        this.between = new float[][] {lanes.scratch(0), lanes.scratch(0)};
        this.moving = new Filter.Moving[lanes.channels()][count];
        Filter.Room room = new Filter.Room(lanes.scratch(2), lanes.scratch(0), lanes.scratch(2));
        for (int i = 0; i < count; i++) {
            for (int row = 0; row < MEMORY; row++) {
                memory[i][row] = lanes.floats();
            }
            filters[i] = new Filter(factors(), memory[i], room);
            for (Filter.Moving[] channel : moving) {
                channel[i] = new Filter.Moving();
            }
        }
    }

    private Factor[] factors() {
        Factor[] factors = new Factor[FACTORS];
        for (int i = 0; i < FACTORS; i++) {
            factors[i] = lanes.filterFactor();
        }
        return factors;
    }

    /** Sets one filter of a node from now on. */
    void tune(int node, int filter, Coefficients to) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            filters[filter].set(lanes.lane(node, channel), to.b0, to.b1, to.b2, to.a1, to.a2);
        }
    }

    void process(LaneBlock block) {
        Kernels kernels = block.by(Kernel.SECTION);
        if (block.moving() > 0) {
            remember();
        }
        float[] in = block.in(0);
        boolean finite = false;
        for (int i = 0; i < filters.length; i++) {
            float[] out = i == filters.length - 1 ? block.out(0) : between[i & 1];
            finite = kernels.section(filters[i], in, out, block.frames());
            in = out;
        }
        block.vouch(finite);
    }

    private void remember() {
        for (int i = 0; i < filters.length; i++) {
            for (int row = 0; row < MEMORY; row++) {
                System.arraycopy(memory[i][row], 0, before[i][row], 0, lanes.width());
            }
        }
    }

    /** Goes back to where a node stood before the stretch. */
    void begin(int node) {
        place = node;
        for (int channel = 0; channel < lanes.channels(); channel++) {
            for (int i = 0; i < filters.length; i++) {
                moving[channel][i].begin(before[i], lanes.lane(node, channel));
            }
        }
    }

    /** Sets one filter of that node for the frames to come. */
    void move(int filter, Coefficients to) {
        for (Filter.Moving[] channel : moving) {
            channel[filter].set(to.b0, to.b1, to.b2, to.a1, to.a2);
        }
    }

    void play(LaneBlock block, int frame) {
        for (int channel = 0; channel < moving.length; channel++) {
            int at = lanes.lane(place, channel) + frame * lanes.width();
            float sample = block.in(0)[at];
            for (Filter.Moving filter : moving[channel]) {
                sample = filter.sample(sample);
            }
            block.out(0)[at] = sample;
        }
    }

    void end() {
        for (int channel = 0; channel < moving.length; channel++) {
            for (int i = 0; i < filters.length; i++) {
                moving[channel][i].end(memory[i], lanes.lane(place, channel));
            }
        }
    }
}
