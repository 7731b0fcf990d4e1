package sownd.engine.graph;

/** A connection, written {@code "rain.out -> music.in"}. */
public record Edge(String fromNode, String fromPort, String toNode, String toPort) {
    @Override
    public String toString() {
        return fromNode + "." + fromPort + " -> " + toNode + "." + toPort;
    }
}
