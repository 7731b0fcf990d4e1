package sownd.engine.realtime;

import sownd.engine.realtime.transport.Course;

/**
 * What one unit sees of one stretch of time: its buffers, its parameters sample by sample, and where it tells what it
 * measures. Buffers are indexed from {@link #from} to {@link #to}; inputs must not be written, outputs must be filled.
 * Valid only during the call.
 */
public final class Block {
    private final Slot slot;
    private final float[][][] ins;
    private final float[][][] outs;
    private final Events[] emitted;
    private int from;
    private int to;
    private boolean vouched;
    private boolean still;

    /**
     * @param emitted of each output what happens there; for sound nothing does
     */
    Block(Slot slot, float[][][] ins, float[][][] outs, Events[] emitted) {
        this.slot = slot;
        this.ins = ins;
        this.outs = outs;
        this.emitted = emitted;
    }

    void stretch(int first, int end) {
        stretch(first, end, false);
    }

    void stretch(int first, int end, boolean asBefore) {
        from = first;
        to = end;
        vouched = false;
        still = asBefore;
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

    /** All channels of an input. */
    public float[][] in(int port) {
        return ins[port];
    }

    /** All channels of an output. */
    public float[][] out(int port) {
        return outs[port];
    }

    public float[] out(int port, int channel) {
        return outs[port][channel];
    }

    /** How musical time runs over this stretch; its frames are those of the block. */
    public Course transport() {
        return slot.setup.transport();
    }

    /** A number at each frame, smoothed or ramping; decibels come as amplitude (0 at -90 dB and below). */
    public float[] curve(int parameter) {
        return slot.controls[parameter].curve();
    }

    /** Whether {@link #curve} holds one value over the whole stretch. */
    public boolean steady(int parameter) {
        return slot.controls[parameter].steady();
    }

    /** Whether every parameter stands where it stood in the stretch before. */
    public boolean still() {
        return still;
    }

    /** The value last set, in the parameter's measure, whatever the smoothing has reached. */
    public double value(int parameter) {
        return slot.controls[parameter].value();
    }

    public boolean on(int parameter) {
        return slot.controls[parameter].value() != 0;
    }

    /** A number happens on an event output, at the first frame of the stretch. */
    public void emit(int port, double value) {
        emit(port, from, value);
    }

    /** The same at a frame of the stretch; frames do not go back. */
    public void emit(int port, int frame, double value) {
        emitted[port].add(frame, 0, Double.doubleToRawLongBits(value), 0);
    }

    /** A MIDI channel message on an output, its bytes from the highest to the lowest. */
    public void emitMidi(int port, int frame, int message) {
        emitted[port].add(frame, message, 0, 0);
    }

    public void emitOsc(int port, int frame, OscMessage message) {
        emitted[port].add(frame, message.word(), message.first(), message.second());
    }

    /** A number leaves the graph at the first frame of the stretch: the conductor is told. */
    public void send(double value) {
        slot.told.sent(ReplyLane.SENT_EVENT, slot.node, from, Double.doubleToRawLongBits(value), 0, 1);
    }

    /** A MIDI message leaves the graph. */
    public void sendMidi(int message) {
        slot.told.sent(ReplyLane.SENT_MIDI, slot.node, from, message, 0, 1);
    }

    /** An OSC message leaves the graph; its node knows the address. */
    public void sendOsc(OscMessage message) {
        slot.told.sent(ReplyLane.SENT_OSC, slot.node, from, message.first(), message.second(), message.word());
    }

    void clearEvents() {
        for (Events events : emitted) {
            events.clear();
        }
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
