package sownd.engine.kernel;

/** Where the wave of each lane stands. A whole turn is 2^32, so that going round is nothing but overflow. */
public final class Wave {
    final int[] phase;
    final int[] step;
    final Factor level;
    final int[] phases;
    private final int[] steps;
    private boolean spread;

    /**
     * @param level of each lane
     * @param phases a table with one frame after the stretch, for plain loops
     * @param steps another table for plain loops, which keeps what it holds
     */
    public Wave(Factor level, int[] phases, int[] steps) {
        int width = level.row().length;
        this.level = level;
        this.phase = new int[width];
        this.step = new int[width];
        this.phases = phases;
        this.steps = steps;
    }

    /** Of each lane at the first frame of the stretch. */
    public int[] phase() {
        return phase;
    }

    /** How far a lane goes from frame to frame, from now on. */
    public void set(int lane, int turn) {
        step[lane] = turn;
        if (spread) {
            for (int at = lane; at < steps.length; at += step.length) {
                steps[at] = turn;
            }
        }
    }

    int[] steps() {
        if (!spread) {
            for (int at = 0; at < steps.length; at += step.length) {
                System.arraycopy(step, 0, steps, at, step.length);
            }
            spread = true;
        }
        return steps;
    }
}
