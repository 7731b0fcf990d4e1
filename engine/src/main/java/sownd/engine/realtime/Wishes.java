package sownd.engine.realtime;

import sownd.engine.realtime.transport.Move;

/**
 * What nodes want of the transport at one frame, in their order. The audio thread's; bounded, what comes on top is lost and
 * counted.
 */
public final class Wishes {
    private static final int MOST = 16;

    private final Move[] moves = new Move[MOST];
    private final double[] values = new double[MOST];
    private final ReplyLane told;
    private int count;

    Wishes(ReplyLane told) {
        this.told = told;
    }

    /** A unit wants this to happen to musical time before the frame it is at; {@link Move} says what the number is. */
    public void ask(Move move, double value) {
        if (count == MOST) {
            told.lost();
            return;
        }
        moves[count] = move;
        values[count++] = value;
    }

    boolean any() {
        return count > 0;
    }

    /** All happens before a frame of the block. */
    void grant(MusicalTime time, int frame) {
        for (int i = 0; i < count; i++) {
            time.perform(moves[i].code(), values[i], 0, frame);
        }
        count = 0;
    }
}
