package sownd.engine.realtime;

import java.util.concurrent.atomic.AtomicInteger;

/** Newest values from the audio thread to the conductor: three copies, so that neither waits and none is torn. */
public final class Readings {
    private static final int FRESH = 4;

    private final double[][] copies;
    private final AtomicInteger middle = new AtomicInteger(1);
    private int back;
    private int front = 2;

    Readings(int count) {
        copies = new double[3][count];
    }

    /** Audio thread: the copy to fill whole before {@link #publish}. */
    double[] back() {
        return copies[back];
    }

    void publish() {
        back = middle.getAndSet(back | FRESH) & 3;
    }

    /** Conductor: takes the newest copy; false when nothing was published since. */
    public boolean refresh() {
        if ((middle.get() & FRESH) == 0) {
            return false;
        }
        front = middle.getAndSet(front) & 3;
        return true;
    }

    /** Conductor: a value of the copy taken last; 0 when it does not reach that far. */
    public double value(int reading) {
        return reading >= 0 && reading < copies[front].length ? copies[front][reading] : 0;
    }
}
