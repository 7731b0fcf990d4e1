package sownd.engine.tape;

/** The sound at a place where playing may begin, kept in memory. The arrays are not written. */
final class Anchor {
    private final long frame;
    private final float[] left;
    private final float[] right;

    Anchor(long frame, float[] left, float[] right) {
        this.frame = frame;
        this.left = left;
        this.right = right;
    }

    long frame() {
        return frame;
    }

    /** The frame after the last. */
    long end() {
        return frame + left.length;
    }

    boolean holds(long wanted) {
        return wanted >= frame && wanted < end();
    }

    /** Gives as many of these frames as are here, and says how many. */
    int read(long from, float[] toLeft, float[] toRight, int at, int frames) {
        int count = (int) Math.min(frames, end() - from);
        System.arraycopy(left, (int) (from - frame), toLeft, at, count);
        System.arraycopy(right, (int) (from - frame), toRight, at, count);
        return count;
    }
}
