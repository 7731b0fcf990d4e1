package sownd.engine.realtime.transport;

/** What the transport may be told, with up to two numbers. */
public enum Move {
    PLAY(0),
    STOP(1),
    /** To a place: quarter notes from the beginning and 0, or a bar and a beat of it, both from 1. */
    LOCATE(2),
    /** To so many seconds from the beginning, as the music is written. */
    SECONDS(3),
    /** So many beats per minute here, reached over so many seconds. */
    TEMPO(4),
    /** As fast as written, reached over so many seconds. */
    WRITTEN(5),
    /** Beats in a bar, and what a beat is. */
    METRE(6),
    /** On or off. */
    LOOP(7),
    /** A place, as for {@link #LOCATE}. */
    LOOP_FROM(8),
    LOOP_TO(9);

    private static final Move[] ALL = values();

    private final int code;

    Move(int code) {
        this.code = code;
    }

    /** The number it travels by. */
    public int code() {
        return code;
    }

    public static Move of(int code) {
        return ALL[code];
    }
}
