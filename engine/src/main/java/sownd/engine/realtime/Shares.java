package sownd.engine.realtime;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How much of a block's time each node takes. Now and then a block is measured step by step; what a step takes is shared
 * evenly among the nodes it plays. The audio thread writes and allocates nothing; any thread reads.
 */
final class Shares {
    private static final double SMOOTHING = 1.0 / 8;

    /** Of each step the numbers of its nodes. */
    private final int[][] nodes;

    /** Every node once: some are played by two steps. */
    private final int[] all;

    private final double[] taken;
    private final AtomicLongArray loads;
    private long mark;

    Shares(Step[] steps) {
        nodes = new int[steps.length][];
        int highest = -1;
        for (int i = 0; i < steps.length; i++) {
            nodes[i] = steps[i].nodes();
            for (int node : nodes[i]) {
                highest = Math.max(highest, node);
            }
        }
        taken = new double[highest + 1];
        loads = new AtomicLongArray(highest + 1);
        all = once();
    }

    private int[] once() {
        boolean[] played = new boolean[taken.length];
        int count = 0;
        for (int[] together : nodes) {
            for (int node : together) {
                count += played[node] ? 0 : 1;
                played[node] = true;
            }
        }
        int[] once = new int[count];
        for (int node = 0, i = 0; i < count; node++) {
            if (played[node]) {
                once[i++] = node;
            }
        }
        return once;
    }

    /** Goes on from what was known of these nodes. */
    void adopt(Shares before) {
        for (int node : all) {
            loads.lazySet(node, Double.doubleToRawLongBits(before.load(node)));
        }
    }

    /** The first step begins. */
    void begin(long now) {
        mark = now;
    }

    /** A step has ended, and the next begins. */
    void ended(int step, long now) {
        double each = (double) (now - mark) / nodes[step].length;
        for (int node : nodes[step]) {
            taken[node] += each;
        }
        mark = now;
    }

    /** The block has ended that was measured. */
    void tell(double blockNanos) {
        for (int node : all) {
            double load = load(node);
            // What was never measured begins where it stands.
            load += (taken[node] / blockNanos - load) * (load == 0 ? 1 : SMOOTHING);
            loads.lazySet(node, Double.doubleToRawLongBits(load));
            taken[node] = 0;
        }
    }

    /** A node's part of the block's time, 1 is all of it; 0 for one that is not played. */
    double load(int node) {
        return node < loads.length() ? Double.longBitsToDouble(loads.get(node)) : 0;
    }
}
