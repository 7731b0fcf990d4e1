package sownd.engine.graph;

/**
 * A typed way in or out of a node. Several edges may end at one input: sound is summed, events come in the order of
 * their samples.
 *
 * @param name id of the port, {@code [a-z][a-z0-9_]*}
 * @param channels for {@code AUDIO} 1 to 64, otherwise 1; a mono source feeding a wider input is copied to every channel
 */
public record Port(String name, PortType type, int channels) {
    /** Most channels of a port. */
    public static final int MOST_CHANNELS = 64;

    public Port {
        Ids.check(name);
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new IllegalArgumentException(
                    "port " + name + ": 1 to " + MOST_CHANNELS + " channels, not " + channels);
        }
        if (channels > 1 && type != PortType.AUDIO) {
            throw new IllegalArgumentException("port " + name + ": only audio has several channels");
        }
    }

    Port of(int count) {
        return new Port(name, type, count);
    }
}
