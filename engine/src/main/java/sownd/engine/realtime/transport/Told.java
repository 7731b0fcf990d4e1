package sownd.engine.realtime.transport;

/** What the transport tells of itself once per block: where each number stands. */
public enum Told {
    PLAYING,
    /** Quarter notes from the beginning to the next frame. */
    BEATS,
    /** The same in seconds, as the music is written. */
    SECONDS,
    BAR,
    BEAT,
    /** Beats per minute as it plays now. */
    TEMPO,
    /** Beats in a bar times 100, and what a beat is. */
    METRE,
    LOOP,
    LOOP_FROM,
    LOOP_TO;

    /** How many there are. */
    public static final int COUNT = values().length;
}
