package sownd.engine.kernel;

/**
 * One loop of {@link Kernels}, and the way it is played now. The wide way is slower than the plain one by far until the
 * compiler has been over it, so it is warmed up on a thread of its own, beginning when the loop is first wanted, and played
 * from the moment on that it is known to be ready.
 */
@SuppressWarnings("ImmutableEnumChecker") // each knows whether its wide way is ready
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

    /**
     * Stretches played before the first loop is warmed up. That costs as much as a minute or two of a large graph saves, so
     * what is over before does without.
     */
    private static final long PATIENCE = 40_000;

    private static volatile boolean hurried;
    private static volatile long played;

    private volatile boolean ready;

    /** The way to play it now; any thread. */
    public Kernels now() {
        return ready && !plainOnly ? wide() : Plain.IT;
    }

    /** Counts a stretch; the audio thread. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // If two engines play at once, a few are not counted.
    public static void played() {
        played++;
    }

    /** Loops are warmed up as soon as they are wanted from now on. */
    public static void hurry() {
        hurried = true;
    }

    static boolean worthwhile() {
        return hurried || played >= PATIENCE;
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

    public boolean isReady() {
        return ready;
    }

    void ready() {
        ready = true;
    }
}
