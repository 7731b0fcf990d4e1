package sownd.engine.realtime;

import java.util.Arrays;
import java.util.List;
import sownd.engine.kernel.Kernel;

/**
 * Tiny nodes, each feeding only the next, played in one go. A factor and the amount after it make one operation, which gives
 * the same bits as one after the other. A node whose
 * parameter moves is played by itself until it stands still. Each stays its own node.
 */
final class Chain implements Step, Holder {
    private final Slot[] slots;
    private final boolean[] multiplies;
    /** Of each node its operation, of each operation its first node, and after the last how many nodes there are. */
    private final int[] operation;

    private final int[] first;
    private final int[] moving;
    private final int operations;
    private final float[] factors;
    private final float[] amounts;
    private final boolean[] listed;
    private final float[][] ins;
    private final float[][] outs;
    private final Mix[] mixes;
    private int stirred;

    Chain(List<Slot> slots, float[][] ins, float[][] outs, Mix[] mixes) {
        this.slots = slots.toArray(Slot[]::new);
        this.multiplies = new boolean[this.slots.length];
        this.factors = new float[this.slots.length];
        this.amounts = new float[this.slots.length];
        this.listed = new boolean[this.slots.length];
        this.ins = ins;
        this.outs = outs;
        this.mixes = mixes;
        this.operation = new int[this.slots.length];
        this.first = new int[this.slots.length + 1];
        this.moving = new int[this.slots.length];
        Arrays.fill(factors, 1);
        int count = 0;
        for (int i = 0; i < this.slots.length; i++) {
            multiplies[i] = this.slots[i].arithmetic() == LaneUnit.Arithmetic.MULTIPLY;
            boolean joins = i > 0 && multiplies[i - 1] && !multiplies[i];
            if (!joins) {
                first[count++] = i;
            }
            operation[i] = count - 1;
        }
        Kernel.CHAIN.wanted();
        operations = count;
        first[count] = this.slots.length;
    }

    @Override
    public int[] nodes() {
        int[] nodes = new int[slots.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = slots[i].node;
        }
        return nodes;
    }

    @Override
    public void adopt() {
        for (int i = 0; i < slots.length; i++) {
            slots[i].heldBy(this, i);
            stir(i);
        }
    }

    @Override
    public void stir(int place) {
        if (!listed[place]) {
            listed[place] = true;
            moving[operation[place]]++;
            stirred++;
        }
    }

    @Override
    public void failed(int place) {
        stir(place);
    }

    @Override
    public boolean settled(int place) {
        return false; // what it was tuned to stands in this chain alone
    }

    @Override
    public void play(Fading fading, float[][] out, int from, int to) {
        for (Mix mix : mixes) {
            mix.play(fading, from, to);
        }
        if (stirred > 0) {
            follow(from, to);
        }
        for (int channel = 0; channel < outs.length; channel++) {
            System.arraycopy(ins[channel], from, outs[channel], from, to - from);
            pass(outs[channel], from, to);
        }
        guard(from, to);
    }

    /** A node that stands still goes into the arrays, one that moves is left to its curve. */
    private void follow(int from, int to) {
        for (int i = 0; i < slots.length; i++) {
            if (!listed[i]) {
                continue;
            }
            slots[i].fill(from, to);
            if (slots[i].resting()) {
                slots[i].rest(to - from);
            } else if (slots[i].steady()) {
                set(i, slots[i].controls[0].curve()[from]);
                slots[i].mend();
                listed[i] = false;
                moving[operation[i]]--;
                stirred--;
            }
        }
    }

    private void set(int place, float value) {
        (multiplies[place] ? factors : amounts)[operation[place]] = value;
    }

    private void pass(float[] data, int from, int to) {
        int at = 0;
        while (at < operations) {
            int end = stirred == 0 ? operations : untilMoving(at);
            Kernel.CHAIN.now().chain(data, factors, amounts, at, end, from, to);
            at = end;
            if (at < operations) {
                for (int place = first[at]; place < first[at + 1]; place++) {
                    one(data, place, from, to);
                }
                at++;
            }
        }
    }

    private int untilMoving(int begin) {
        int at = begin;
        while (at < operations && moving[at] == 0) {
            at++;
        }
        return at;
    }

    private void one(float[] data, int place, int from, int to) {
        if (slots[place].resting()) {
            Arrays.fill(data, from, to, 0);
            return;
        }
        float[] curve = slots[place].controls[0].curve();
        if (multiplies[place]) {
            for (int i = from; i < to; i++) {
                data[i] *= curve[i];
            }
        } else {
            for (int i = from; i < to; i++) {
                data[i] += curve[i];
            }
        }
    }

    /** What is not finite stays so along the chain: looking at its end is enough, unless something is found. */
    private void guard(int from, int to) {
        for (int channel = 0; channel < outs.length; channel++) {
            if (!finite(outs[channel], from, to)) {
                retrace(ins[channel], outs[channel], from, to);
            }
        }
    }

    private boolean finite(float[] data, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += data[i] * 0f;
        }
        return sum == 0;
    }

    /** Plays the stretch again node by node to find whose sample it was, which then rests. */
    private void retrace(float[] in, float[] data, int from, int to) {
        System.arraycopy(in, from, data, from, to - from);
        for (int place = 0; place < slots.length; place++) {
            one(data, place, from, to);
            if (!finite(data, from, to)) {
                slots[place].fail("gave a sample that is not a finite number");
                stir(place);
                Arrays.fill(data, from, to, 0);
            }
        }
    }
}
