package sownd.engine.realtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Frames of some channels from one thread to one other, in order, counted from 0. Neither waits: what finds no room is not
 * taken, what is not there is not given. Allocates when it is made only.
 */
public final class FrameRing {
    private static final VarHandle WRITTEN;
    private static final VarHandle READ;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WRITTEN = lookup.findVarHandle(FrameRing.class, "written", long.class);
            READ = lookup.findVarHandle(FrameRing.class, "read", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final float[][] rows;
    private final int capacity;
    private long written;
    private long read;

    /** Room for so many frames of so many channels. */
    public FrameRing(int channels, int capacity) {
        this.rows = new float[channels][capacity];
        this.capacity = capacity;
    }

    public int capacity() {
        return capacity;
    }

    public int channels() {
        return rows.length;
    }

    /** Writing thread: frames that would find room. */
    public int room() {
        return (int) (capacity - (written - (long) READ.getAcquire(this)));
    }

    /** Reading thread: frames that are there. */
    public int filled() {
        return (int) ((long) WRITTEN.getAcquire(this) - read);
    }

    /** Frames ever written; the writing thread, or any that needs to know what was written before something else. */
    public long written() {
        return (long) WRITTEN.getAcquire(this);
    }

    /** Frames ever read; reading thread. */
    public long taken() {
        return read;
    }

    /** Writing thread: takes as many of these frames as find room, and says how many. */
    public int write(float[][] from, int at, int frames) {
        int count = Math.min(frames, room());
        int place = (int) (written % capacity);
        int first = Math.min(count, capacity - place);
        for (int channel = 0; channel < rows.length; channel++) {
            System.arraycopy(from[channel], at, rows[channel], place, first);
            System.arraycopy(from[channel], at + first, rows[channel], 0, count - first);
        }
        WRITTEN.setRelease(this, written + count);
        return count;
    }

    /** Reading thread: gives as many of these frames as are there, and says how many. */
    public int read(float[][] to, int at, int frames) {
        int count = Math.min(frames, filled());
        int place = (int) (read % capacity);
        int first = Math.min(count, capacity - place);
        for (int channel = 0; channel < rows.length; channel++) {
            System.arraycopy(rows[channel], place, to[channel], at, first);
            System.arraycopy(rows[channel], 0, to[channel], at + first, count - first);
        }
        READ.setRelease(this, read + count);
        return count;
    }

    /** Reading thread: passes over as many of these frames as are there, and says how many. */
    public int skip(long frames) {
        int count = (int) Math.min(frames, filled());
        READ.setRelease(this, read + count);
        return count;
    }

    /** Begins anew at 0; when no thread but the caller's uses it. */
    public void clear() {
        READ.setRelease(this, 0L);
        WRITTEN.setRelease(this, 0L);
    }
}
