package sownd.engine.realtime;

/** What a {@link LaneUnit} sees of one stretch of time. Inputs must not be written. Valid only during the call. */
public final class LaneBlock {
    private final Batch batch;
    private final float[][] ins;
    private final float[][] outs;
    private int frames;

    LaneBlock(Batch batch, float[][] ins, float[][] outs) {
        this.batch = batch;
        this.ins = ins;
        this.outs = outs;
    }

    void stretch(int count) {
        frames = count;
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

    /** How many nodes have a parameter that moves in this stretch, or moved just before, or are new in the batch. */
    public int stirred() {
        return batch.stirred;
    }

    /** The place of one of those. */
    public int stirred(int index) {
        return batch.stirring[index];
    }

    /** Of a stirred node: the value at each frame of the stretch, from 0; decibels come as amplitude. */
    public float[] curve(int place, int parameter) {
        return batch.slot(place).controls[parameter].curve();
    }

    /** Of a stirred node: whether that value stays the same, now and until the node is stirred again. */
    public boolean steady(int place, int parameter) {
        return batch.slot(place).controls[parameter].steady();
    }

    /** How many nodes play, each at {@link #place}. */
    public int nodes() {
        return batch.places.length;
    }

    public int place(int node) {
        return batch.places[node];
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
