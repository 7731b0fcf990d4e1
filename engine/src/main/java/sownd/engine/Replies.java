package sownd.engine;

import sownd.engine.realtime.OscMessage;

/** What the engine tells the conductor, on the conductor's thread. */
public interface Replies {
    /** A unit changed its own parameter (a player came to its end). */
    void changed(int parameter, double value, long atNanos);

    /** A node is silent because something is wrong with it. */
    void failed(String nodePath, String why);

    /** A node that had failed plays again. */
    void mended(String nodePath);

    /** More happened at a node than its edges take, some of it was dropped; told once as long as the node is there. */
    default void overflowed(String nodePath) {}

    /** A node sent a number out of its graph. */
    default void happened(String nodePath, double value, long atNanos) {}

    /** A node sent a MIDI channel message, its bytes from the highest to the lowest. */
    default void midi(String nodePath, int message, long atNanos) {}

    /** A node sent an OSC message, valid during the call; {@link Engine#address(int)} spells its address. */
    default void osc(String nodePath, OscMessage message, long atNanos) {}
}
