package sownd.engine.realtime;

/** One turn in a plan. */
interface Step {
    void play(Fading fading, float[][] out, int from, int to);

    /** A stretch begins over which it leads. */
    default void open(Fading fading, int from) {}

    /** Plays one frame of a stretch over which it leads. */
    default void lead(Fading fading, float[][] out, int at) {
        play(fading, out, at, at + 1);
    }

    /** Numbers of the nodes it plays. Off the audio thread. */
    int[] nodes();

    /** The plan takes over: state that another step held is taken from there. Audio thread. */
    default void adopt() {}
}
