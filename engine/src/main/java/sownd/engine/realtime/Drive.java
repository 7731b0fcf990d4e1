package sownd.engine.realtime;

/** A signal that moves a parameter, mixed into a buffer of the plan. */
final class Drive {
    private final Control control;
    private final float[] signal;

    Drive(Control control, float[] signal) {
        this.control = control;
        this.signal = signal;
    }

    void adopt() {
        control.drive(signal);
    }

    /** The parameter stands for units that read it once per stretch where the signal stands at this frame. */
    void hold(int frame) {
        control.hold(frame);
    }

    /** Where in the signal frame 0 of the next stretch stands. */
    void shift(int frames) {
        control.shift(frames);
    }
}
