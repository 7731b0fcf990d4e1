package sownd.devices.net;

/**
 * An address of a connection.
 *
 * @param path below {@code /connection/<id>}: {@code scene}, {@code input/3/mute}
 * @param low the least number; also the most, {@code high}, where there is no range
 * @param unit such as {@code dB}, or empty
 * @param about one sentence for people
 */
public record Leaf(String path, Way way, Kind kind, double low, double high, String unit, String about) {
    /** What can be done with it. */
    public enum Way {
        /** The far end says what it is. */
        READ,
        /** It can be set, and the far end says what it is. */
        SET,
        /** It can be called, with what it takes. */
        CALL,
        /** The far end says it in passing; bindings may start from it. */
        HAPPENS
    }

    /** What it holds or takes. */
    public enum Kind {
        NUMBER,
        TEXT,
        FLAG,
        NOTHING
    }

    public static Leaf text(String path, Way way, String about) {
        return new Leaf(path, way, Kind.TEXT, 0, 0, "", about);
    }

    public static Leaf flag(String path, Way way, String about) {
        return new Leaf(path, way, Kind.FLAG, 0, 1, "", about);
    }

    public static Leaf number(String path, Way way, double low, double high, String unit, String about) {
        return new Leaf(path, way, Kind.NUMBER, low, high, unit, about);
    }

    /** To be called without anything, or happening with nothing. */
    public static Leaf bare(String path, Way way, String about) {
        return new Leaf(path, way, Kind.NOTHING, 0, 0, "", about);
    }
}
