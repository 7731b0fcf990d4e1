package sownd.engine;

import java.util.Objects;
import java.util.function.IntSupplier;
import sownd.engine.realtime.Readings;
import sownd.engine.realtime.RenderLoop;
import sownd.engine.realtime.transport.Move;
import sownd.engine.realtime.transport.Told;

/**
 * Musical time: playing, position, tempo, metre, loop. Conductor's thread only. What it is told sounds one block after its
 * time, at its exact sample, in order with all other commands; false when the lane is full (dropped and counted). Stopping
 * everything lets time run on: the nodes that make it heard stop.
 */
public final class Transport {
    private final RenderLoop loop;
    private final IntSupplier epoch;
    private final int rate;
    private final Readings told;
    private Timing timing = Timing.USUAL;

    Transport(RenderLoop loop, int rate, IntSupplier epoch) {
        this.loop = loop;
        this.rate = rate;
        this.epoch = epoch;
        this.told = loop.time().told();
    }

    /**
     * Musical time is written like this from the next block on. What is the same as before changes nothing; otherwise time
     * goes on at the beat it has reached, as fast as written, and the loop and the metre are those written.
     */
    public void write(Timing written) {
        if (!Objects.equals(written, timing)) {
            timing = written;
            loop.time().offer(written.at(rate));
        }
    }

    /** How musical time is written now. */
    public Timing written() {
        return timing;
    }

    /** Goes on from where it stands. */
    public boolean play(long atNanos) {
        return move(Move.PLAY, 0, 0, atNanos);
    }

    /** Stands still where it is. */
    public boolean stop(long atNanos) {
        return move(Move.STOP, 0, 0, atNanos);
    }

    /** Jumps; while it plays, it plays on from there. */
    public boolean locate(Position to, long atNanos) {
        return to instanceof Position.Seconds(double count)
                ? move(Move.SECONDS, count, 0, atNanos)
                : place(Move.LOCATE, to, atNanos);
    }

    /**
     * Makes the tempo so many beats per minute where it is then. This is a factor on what is written: where the map says
     * faster or slower, it stays that much faster or slower.
     *
     * @param seconds how long the way there takes, even in time; 0 for at once
     */
    public boolean tempo(double perMinute, double seconds, long atNanos) {
        return move(Move.TEMPO, perMinute, seconds, atNanos);
    }

    /** As fast as written. */
    public boolean asWritten(double seconds, long atNanos) {
        return move(Move.WRITTEN, 1, seconds, atNanos);
    }

    /** From the bar that plays then on, every bar has this metre, whatever is written. */
    public boolean metre(int count, int unit, long atNanos) {
        return move(Move.METRE, count, unit, atNanos);
    }

    /** Whether it turns back where the loop ends. Music beyond the loop plays on. */
    public boolean loop(boolean on, long atNanos) {
        return move(Move.LOOP, on ? 1 : 0, 0, atNanos);
    }

    /** Where the loop begins; not in seconds. */
    public boolean loopFrom(Position from, long atNanos) {
        return place(Move.LOOP_FROM, from, atNanos);
    }

    /** Where it ends. */
    public boolean loopTo(Position to, long atNanos) {
        return place(Move.LOOP_TO, to, atNanos);
    }

    /** What it told in its newest block; 0 before the first. */
    public double value(Told number) {
        return told.value(number.place());
    }

    /** Takes what it told newly; false when there is nothing new. */
    public boolean refresh() {
        return told.refresh();
    }

    private boolean place(Move move, Position at, long atNanos) {
        return switch (at) {
            case Position.Beats(double count) -> move(move, count, 0, atNanos);
            case Position.Bars(long bar, double beat) -> move(move, (double) bar, beat, atNanos);
            case Position.Seconds _ -> throw new IllegalArgumentException("seconds say no place in a loop, use beats");
        };
    }

    private boolean move(Move move, double value, double more, long atNanos) {
        return loop.move(move, value, more, atNanos, epoch.getAsInt());
    }
}
