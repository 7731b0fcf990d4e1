package sownd.engine.realtime.transport;

/** What the transport tells of itself once per block: where each number stands. */
public enum Told {
    PLAYING(0),
    /** Quarter notes from the beginning to the next frame. */
    BEATS(1),
    /** The same in seconds, as the music is written. */
    SECONDS(2),
    BAR(3),
    BEAT(4),
    /** Beats per minute as it plays now. */
    TEMPO(5),
    /** Beats in a bar times 100, and what a beat is. */
    METRE(6),
    LOOP(7),
    LOOP_FROM(8),
    LOOP_TO(9);

    /** How many there are. */
    public static final int COUNT = values().length;

    private final int place;

    Told(int place) {
        this.place = place;
    }

    /** Where it stands, from 0. */
    public int place() {
        return place;
    }
}
