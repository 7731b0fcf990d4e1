package sownd.engine.kernel;

/**
 * Where the wave of each lane stands. A whole turn is 2^64, so that going round is nothing but overflow, and a pitch is
 * exact for days; the upper half of that is what is heard.
 */
public final class Wave {
    private static final long LOW = 0xffffffffL;

    final int[] high;
    final int[] low;
    final int[] stepHigh;
    final int[] stepLow;
    final Factor level;
    final long[] phases;
    final float[] room;
    private final long[] steps;
    private boolean spread;

    /**
     * @param high upper half of each lane's phase at the first frame of the next stretch
     * @param low lower half
     * @param level of each lane
     * @param phases a piece of a table with one frame after it, for plain loops
     * @param steps another piece for plain loops, which keeps what it holds
     * @param room another piece
     */
    public Wave(int[] high, int[] low, Factor level, long[] phases, long[] steps, float[] room) {
        this.high = high;
        this.low = low;
        this.level = level;
        this.stepHigh = new int[high.length];
        this.stepLow = new int[high.length];
        this.phases = phases;
        this.room = room;
        this.steps = steps;
    }

    public long phase(int lane) {
        return ((long) high[lane] << 32) | (low[lane] & LOW);
    }

    public void turn(int lane, long phase) {
        high[lane] = (int) (phase >> 32);
        low[lane] = (int) phase;
    }

    /** How far a lane goes from frame to frame. */
    public long step(int lane) {
        return ((long) stepHigh[lane] << 32) | (stepLow[lane] & LOW);
    }

    /** Sets that from now on. */
    public void set(int lane, long step) {
        stepHigh[lane] = (int) (step >> 32);
        stepLow[lane] = (int) step;
        if (spread) {
            for (int at = lane; at < steps.length; at += high.length) {
                steps[at] = step;
            }
        }
    }

    /** Brings the phases where plain loops read them. */
    void begin() {
        for (int lane = 0; lane < high.length; lane++) {
            phases[lane] = phase(lane);
        }
    }

    /** And back. */
    void end() {
        for (int lane = 0; lane < high.length; lane++) {
            turn(lane, phases[lane]);
        }
    }

    long[] steps() {
        for (int lane = 0; lane < high.length && !spread; lane++) {
            for (int at = lane; at < steps.length; at += high.length) {
                steps[at] = step(lane);
            }
        }
        spread = true;
        return steps;
    }
}
