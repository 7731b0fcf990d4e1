package sownd.engine.realtime;

/**
 * What one unit sees of one stretch of time: its buffers, its parameters sample by sample, and where it tells what it
 * measures. Buffers are indexed from {@link #from} to {@link #to}; inputs must not be written, outputs must be filled.
 * Valid only during the call.
 */
public final class Block {
    private final Slot slot;
    private final float[][][] ins;
    private final float[][][] outs;
    private int from;
    private int to;
    private boolean vouched;

    Block(Slot slot, float[][][] ins, float[][][] outs) {
        this.slot = slot;
        this.ins = ins;
        this.outs = outs;
    }

    void stretch(int first, int end) {
        from = first;
        to = end;
        vouched = false;
    }

    /** First frame to play. */
    public int from() {
        return from;
    }

    /** The frame after the last to play. */
    public int to() {
        return to;
    }

    public float[] in(int port, int channel) {
        return ins[port][channel];
    }

    public float[] out(int port, int channel) {
        return outs[port][channel];
    }

    /** A number at each frame, smoothed or ramping; decibels come as amplitude (0 at -90 dB and below). */
    public float[] curve(int parameter) {
        return slot.controls[parameter].curve();
    }

    /** Whether {@link #curve} holds one value over the whole stretch. */
    public boolean steady(int parameter) {
        return slot.controls[parameter].steady();
    }

    /** The value last set, in the parameter's measure, whatever the smoothing has reached. */
    public double value(int parameter) {
        return slot.controls[parameter].target();
    }

    public boolean on(int parameter) {
        return slot.controls[parameter].target() != 0;
    }

    /** Says that all it put out is finite, so that nobody has to look. */
    public void vouch() {
        vouched = true;
    }

    boolean vouched() {
        return vouched;
    }

    /** Newest wins. */
    public void publish(int reading, double value) {
        slot.readings[reading] = value;
    }

    /** The unit sets its own parameter at once and the conductor is told. */
    public void change(int parameter, double value) {
        Control control = slot.controls[parameter];
        control.jump(value);
        slot.told.changed(control.id, value);
    }

    /** Of a sink: the device channel its first channel goes to, counted from 0. */
    public void toDevice(int firstChannel) {
        slot.firstChannel = firstChannel;
    }

    float[][][] outs() {
        return outs;
    }
}
