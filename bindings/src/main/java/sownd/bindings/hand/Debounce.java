package sownd.bindings.hand;

/**
 * The edges of one key without its bouncing: the first counts at once, further ones within the window do not, and what
 * the key is when the window ends counts then. Pure; times are nanoseconds.
 */
public final class Debounce {
    private boolean down;
    private boolean raw;
    private boolean open = true;
    private long until;

    /**
     * The key went down or came up.
     *
     * @param window how long keys of this kind bounce
     * @return whether that counts now
     */
    public boolean edge(boolean goesDown, long time, long window) {
        raw = goesDown;
        if (!open && time - until < 0) {
            return false;
        }
        down = goesDown;
        open = window == 0;
        until = time + window;
        return true;
    }

    /** Whether {@link #settle} is due at {@link #until()}. */
    public boolean unsettled() {
        return !open && raw != down;
    }

    public long until() {
        return until;
    }

    /** The window is over: whether the key is another than was said, which counts now. */
    public boolean settle(long time, long window) {
        if (open || raw == down || time - until < 0) {
            return false;
        }
        return edge(raw, time, window);
    }

    public boolean down() {
        return down;
    }
}
