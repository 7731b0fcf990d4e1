package sownd.engine.kernel;

/**
 * One loop of {@link Kernels}, and the way it is played now. The wide way is slower than the plain one by far until the
 * compiler has been over it, so it is warmed up on a thread of its own, beginning when the loop is first wanted, and played
 * from the moment on that it is known to be ready.
 */
public enum Kernel {
    TIMES,
    PLUS,
    SECTION,
    ENVELOPE,
    MEASURE,
    SINE,
    RAMP,
    COLUMNS,
    CHAIN,
    TONES;

    /** Where the wide way needs a module that is not there, or registers that are too narrow. */
    private static volatile boolean plainOnly =
            !ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private volatile boolean ready;

    /** The way to play it now; any thread. */
    public Kernels now() {
        return ready && !plainOnly ? wide() : Plain.IT;
    }

    /** Says that something will be played with it. Not for the audio thread. */
    public Kernel wanted() {
        if (!ready && !plainOnly) {
            WarmUp.of(this);
        }
        return this;
    }

    /** Plays everything the plain way from now on, or no more: for comparing. False when there is no other way. */
    public static boolean plain(boolean only) {
        boolean possible = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        plainOnly = only || !possible;
        return possible;
    }

    /** The wide way itself, ready or not; only where its module is there. */
    static Kernels wide() {
        return Wide.IT;
    }

    boolean isReady() {
        return ready;
    }

    void ready() {
        ready = true;
    }
}
