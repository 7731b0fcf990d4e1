package sownd.engine.realtime;

/** What the audio thread tells the conductor. When nobody drains it the newest are lost, and counted. */
public final class ReplyLane {
    public static final int CHANGED = 1;
    public static final int FAILED = 2;
    public static final int MENDED = 3;
    /** What a node sends out of the graph: events, MIDI and OSC messages. */
    public static final int SENT_EVENT = 4;

    public static final int SENT_MIDI = 5;
    public static final int SENT_OSC = 6;

    /** More happened at an output than there is room for. */
    public static final int OVERFLOWED = 7;

    private final Lane lane;
    private long now;
    private long failures;
    private long lost;
    private int first;
    private double frameNanos;

    ReplyLane() {
        this(4096);
    }

    /**
     * @param capacity messages, a power of two above 16
     */
    ReplyLane(int capacity) {
        lane = new Lane(capacity);
    }

    /** The time of a frame of the block, the first of a stretch. */
    void at(long nanoTime, int frame, double nanosPerFrame) {
        now = nanoTime;
        first = frame;
        frameNanos = nanosPerFrame;
    }

    /** Audio thread: something happened in a graph that no port had room for. */
    void lost() {
        lost++;
    }

    long lostEvents() {
        return lost;
    }

    /** Audio thread: something leaves the graph at a frame of the block. */
    void sent(int kind, int node, int frame, long one, long two, long what) {
        lane.offer(Command.word(kind, node), one, two, now + Math.round((frame - first) * frameNanos), what, false);
    }

    void changed(int parameter, double value) {
        lane.offer(Command.word(CHANGED, parameter), Double.doubleToRawLongBits(value), 0, now, 0, true);
    }

    /** Audio thread: one more failure of any unit. */
    void count() {
        failures++;
    }

    long failures() {
        return failures;
    }

    void failed(int node) {
        lane.offer(Command.word(FAILED, node), 0, 0, now, 0, true);
    }

    void overflowed(int node) {
        lane.offer(Command.word(OVERFLOWED, node), 0, 0, now, 0, true);
    }

    void mended(int node) {
        lane.offer(Command.word(MENDED, node), 0, 0, now, 0, true);
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

    /** Of something sent: its first and second word. */
    public long first() {
        return lane.word(1);
    }

    public long second() {
        return lane.word(2);
    }

    /** Of an OSC message sent: its address and how many numbers, as {@link OscMessage#set} takes them. */
    public long what() {
        return lane.word(4);
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
