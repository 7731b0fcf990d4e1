package sownd.engine.realtime;

import sownd.engine.kernel.Kernel;
import sownd.engine.kernel.Kernels;

/** What a {@link LaneUnit} sees of one stretch of time. Inputs must not be written. Valid only during the call. */
public final class LaneBlock {
    private final Batch batch;
    private final float[][] ins;
    private final float[][] outs;
    private int frames;
    private boolean vouched;

    LaneBlock(Batch batch, float[][] ins, float[][] outs) {
        this.batch = batch;
        this.ins = ins;
        this.outs = outs;
    }

    void stretch(int count) {
        frames = count;
        vouched = false;
    }

    public int frames() {
        return frames;
    }

    /** Numbers to play: {@code frames * width}. */
    public int size() {
        return frames * batch.lanes.width();
    }

    public float[] in(int port) {
        return ins[port];
    }

    public float[] out(int port) {
        return outs[port];
    }

    /** The way a loop is played now. */
    public Kernels by(Kernel kernel) {
        return kernel.now();
    }

    /** Says that all it put out is finite, so that nobody has to look; false when it does not know. */
    public void vouch(boolean finite) {
        vouched = finite;
    }

    boolean vouched() {
        return vouched;
    }

    /** How many nodes have a parameter that moves in this stretch. */
    public int moving() {
        return batch.moving;
    }

    /** Of a node that is tuned or moves: the value at each frame of the stretch, from 0; decibels come as amplitude. */
    public float[] curve(int place, int parameter) {
        return batch.slot(place).controls[parameter].curve();
    }

    /** Of a node that is tuned or moves: whether that value stays the same over the stretch. */
    public boolean steady(int place, int parameter) {
        return batch.slot(place).controls[parameter].steady();
    }

    /** How many nodes play, each at {@link #place}. */
    public int nodes() {
        return batch.playing;
    }

    public int place(int node) {
        return batch.playing(node);
    }

    /** The value last set, in the parameter's measure. */
    public double value(int place, int parameter) {
        return batch.slot(place).controls[parameter].target();
    }

    /** Newest wins. */
    public void publish(int place, int reading, double value) {
        batch.slot(place).readings[reading] = value;
    }

    float[][] outs() {
        return outs;
    }
}
