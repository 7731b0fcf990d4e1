package sownd.engine.realtime;

/** What the audio thread tells the conductor. When nobody drains it the newest are lost, and counted. */
public final class ReplyLane {
    public static final int CHANGED = 1;
    public static final int FAILED = 2;
    public static final int MENDED = 3;

    private final Lane lane = new Lane(4096);
    private long now;
    private long failures;

    void at(long nanoTime) {
        now = nanoTime;
    }

    void changed(int parameter, double value) {
        lane.offer(Command.word(CHANGED, parameter), Double.doubleToRawLongBits(value), 0, now, 0, false);
    }

    /** Audio thread: one more failure of any unit. */
    void count() {
        failures++;
    }

    long failures() {
        return failures;
    }

    void failed(int node) {
        lane.offer(Command.word(FAILED, node), 0, 0, now, 0, false);
    }

    void mended(int node) {
        lane.offer(Command.word(MENDED, node), 0, 0, now, 0, false);
    }

    /** Conductor: whether a reply is there to read. */
    public boolean ready() {
        return lane.ready();
    }

    public int kind() {
        return Command.kind(lane.word(0));
    }

    public int id() {
        return Command.id(lane.word(0));
    }

    public double value() {
        return Double.longBitsToDouble(lane.word(1));
    }

    public long nanoTime() {
        return lane.word(3);
    }

    public void advance() {
        lane.advance();
    }

    /** Any thread: replies not yet read. */
    public int waiting() {
        return lane.waiting();
    }

    public long refused() {
        return lane.refused();
    }
}
