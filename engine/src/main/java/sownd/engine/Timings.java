package sownd.engine;

import sownd.engine.audio.Histogram;

/** Durations of the audio thread's calls. {@link #begin} and {@link #end} belong to it and allocate nothing. */
final class Timings {
    private final Clock clock;
    private final Histogram intervals = new Histogram();
    private final Histogram renders = new Histogram();
    private volatile boolean clear;
    private volatile long missed;
    private long began;
    private boolean before;

    Timings(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        long now = clock.nanoTime();
        if (clear) {
            intervals.clear();
            renders.clear();
            missed = 0;
            before = false;
            clear = false;
        }
        if (before) {
            intervals.record(now - began);
        }
        before = true;
        began = now;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    void end(long periodNanos) {
        long taken = clock.nanoTime() - began;
        renders.record(taken);
        if (taken > periodNanos) {
            missed++;
        }
    }

    /** Any thread: forgets everything at the next call. */
    void clear() {
        clear = true;
    }

    AudioTimings read(long underruns) {
        return new AudioTimings(intervals.spread(), renders.spread(), missed, underruns);
    }
}
