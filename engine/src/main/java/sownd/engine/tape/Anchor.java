package sownd.engine.tape;

/** The sound at a place where playing may begin, kept in memory. The arrays are not written. */
final class Anchor {
    private final long frame;
    private final float[][] rows;

    Anchor(long frame, float[][] rows) {
        this.frame = frame;
        this.rows = rows;
    }

    long frame() {
        return frame;
    }

    /** The frame after the last. */
    long end() {
        return frame + rows[0].length;
    }

    boolean holds(long wanted) {
        return wanted >= frame && wanted < end();
    }

    /** Gives as many of these frames as are here, and says how many. */
    int read(long from, float[][] to, int at, int frames) {
        int count = (int) Math.min(frames, end() - from);
        for (int channel = 0; channel < rows.length; channel++) {
            System.arraycopy(rows[channel], (int) (from - frame), to[channel], at, count);
        }
        return count;
    }
}
