package sownd.engine.realtime;

/** What the conductor told a node that is played by itself, until it plays next. Bounded. Audio thread. */
final class Pending {
    private final Events told;
    private int taken;

    Pending(Overflow overflow) {
        told = new Events(overflow);
    }

    /** At a frame of the block that is played next, not before the last; false when there is no room. */
    boolean add(int frame, long what, long first, long second) {
        boolean room = told.count() < Events.MOST;
        if (room) {
            told.add(frame, what, first, second);
        }
        return room;
    }

    /** The frame of what is handed over next, or {@link Integer#MAX_VALUE}. */
    int frame() {
        return taken < told.count() ? told.frame(taken) : Integer.MAX_VALUE;
    }

    /** Hands over everything up to a frame. */
    void take(int frame, Slot to) {
        while (frame() <= frame) {
            to.take(told, taken++);
        }
        if (taken == told.count()) {
            told.clear();
            taken = 0;
        }
    }
}
