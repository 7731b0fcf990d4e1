package sownd.engine.realtime;

/** What plays a node among others, and is told when one of its parameters begins to move, or when it failed. Audio thread. */
interface Holder {
    void stir(int place);

    /** An event of the node could not be taken: it stays silent for a while. */
    void failed(int place);

    /** Whether a node stands still and has been tuned. */
    boolean settled(int place);
}
