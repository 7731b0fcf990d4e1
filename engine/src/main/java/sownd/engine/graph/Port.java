package sownd.engine.graph;

/**
 * A typed way in or out of a node. Several edges may end at one audio input: they are summed.
 *
 * @param name id of the port, {@code [a-z][a-z0-9_]*}
 * @param channels for {@code AUDIO} 1 to 64, otherwise 1; a mono source feeding a wider input is copied to every channel
 */
public record Port(String name, PortType type, int channels) {
    public Port {
        Ids.check(name);
        if (channels < 1 || channels > 64) {
            throw new IllegalArgumentException("port " + name + ": 1 to 64 channels, not " + channels);
        }
    }
}
