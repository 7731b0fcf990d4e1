package sownd.engine.realtime.transport;

/** What may be counted along the transport. */
public enum Grid {
    /** Quarter notes, by which tempo and positions are told. */
    QUARTER,
    /** Beats as the metre has them: eighths in 6/8. */
    BEAT,
    BAR
}
