package sownd.engine;

/** What the engine tells the conductor, on the conductor's thread. */
public interface Replies {
    /** A unit changed its own parameter (a player came to its end). */
    void changed(int parameter, double value, long atNanos);

    /** A node is silent because something is wrong with it. */
    void failed(String nodePath, String why);

    /** A node that had failed plays again. */
    void mended(String nodePath);
}
