package sownd.engine.unit;

/** Whether a sound is there: since it reached the upper level, until it has been under the lower one for a time. */
final class Key {
    private boolean open;
    private long left;

    void clear() {
        open = false;
    }

    /** One frame. The levels are amplitudes. */
    boolean hears(float amplitude, float opens, float closes, double holdFrames) {
        if (amplitude >= (open ? closes : opens)) {
            open = true;
            left = Math.round(holdFrames);
        } else if (open && left-- <= 0) {
            open = false;
        }
        return open;
    }
}
