package sownd.engine.realtime.transport;

/** What the transport may be told, with up to two numbers. */
public enum Move {
    PLAY,
    STOP,
    /** To a place: quarter notes from the beginning and 0, or a bar and a beat of it, both from 1. */
    LOCATE,
    /** To so many seconds from the beginning, as the music is written. */
    SECONDS,
    /** So many beats per minute here, reached over so many seconds. */
    TEMPO,
    /** As fast as written, reached over so many seconds. */
    WRITTEN,
    /** Beats in a bar, and what a beat is. */
    METRE,
    /** On or off. */
    LOOP,
    /** A place, as for {@link #LOCATE}. */
    LOOP_FROM,
    LOOP_TO;

    private static final Move[] ALL = values();

    public static Move of(int ordinal) {
        return ALL[ordinal];
    }
}
