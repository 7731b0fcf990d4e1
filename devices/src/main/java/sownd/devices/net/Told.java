package sownd.devices.net;

import java.util.List;

/** Where a connection's body says what it hears. Any thread; never waits. */
public interface Told {
    /**
     * The far end said what an address is now.
     *
     * @param path below {@code /connection/<id>}, a leaf that is read
     */
    void is(String path, Datum value);

    /**
     * Something happened there that may start bindings: a message, a button.
     *
     * @param path below {@code /connection/<id>}, a leaf that happens
     */
    void happened(String path, List<Datum> arguments);

    /** A sign of life. */
    void heard();

    /** Reading or writing failed: the connection is lost. */
    void failed(String why);

    /** It is there but not well; empty when it is well again. */
    void slow(String why);

    /** Something went wrong that people should read, and the connection lives on. */
    void trouble(String what);
}
