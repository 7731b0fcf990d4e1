package sownd.engine.realtime;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sownd.engine.realtime.transport.Course;
import sownd.engine.realtime.transport.Move;
import sownd.engine.realtime.transport.Timekeeper;
import sownd.engine.realtime.transport.Told;
import sownd.engine.realtime.transport.Written;

/** The transport and what goes to and fro between it and the conductor. The audio thread's but for what says so. */
public final class MusicalTime {
    private static final double USUAL_TEMPO = 120;

    private final Timekeeper keeper;
    private final Readings told = new Readings(Told.COUNT);
    private final AtomicReference<@Nullable Written> coming = new AtomicReference<>();

    MusicalTime(int rate) {
        keeper = new Timekeeper(rate, USUAL_TEMPO);
    }

    /** Conductor: music is written like this from the next block on. */
    public void offer(Written written) {
        coming.set(written);
    }

    /** Conductor: what it told last, by the places of {@link Told}. */
    public Readings told() {
        return told;
    }

    /** For units. */
    public Course course() {
        return keeper;
    }

    void begin(long frame) {
        keeper.begin(frame);
        Written written = coming.getAndSet(null);
        if (written != null) {
            keeper.adopt(written);
        }
    }

    boolean perform(int move, double value, double more, int frame) {
        return keeper.perform(Move.of(move), value, more, frame);
    }

    /** Where a stretch that begins at a frame has to end. */
    int stretch(int from, int to) {
        return keeper.stretch(from, to);
    }

    void tell(int frame) {
        keeper.tell(told.back(), frame);
        told.publish();
    }
}
