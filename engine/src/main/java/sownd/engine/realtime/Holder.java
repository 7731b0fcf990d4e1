package sownd.engine.realtime;

/** What plays a node among others, and is told when one of its parameters begins to move. Audio thread. */
interface Holder {
    void stir(int place);
}
