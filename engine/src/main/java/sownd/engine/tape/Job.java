package sownd.engine.tape;

/** Work beside the audio thread, done piece by piece. Called by one thread at a time. */
interface Job {
    /** Does a piece of what is due; false when nothing is. */
    boolean work();

    /** Whether there will never be anything to do again. */
    boolean ended();
}
