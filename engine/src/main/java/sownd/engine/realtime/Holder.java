package sownd.engine.realtime;

/** What plays a node among others, and is told when one of its parameters begins to move. Audio thread. */
interface Holder {
    void stir(int place);

    /** Whether a node stands still and has been tuned. */
    boolean settled(int place);
}
