package sownd.engine.graph;

/** A connection, written {@code "rain.out -> music.in"}. */
public record Edge(String fromNode, String fromPort, String toNode, String toPort) {
    // Written out: for what a record has by itself, the JVM would spin classes at every start.
    @Override
    public int hashCode() {
        return ((fromNode.hashCode() * 31 + fromPort.hashCode()) * 31 + toNode.hashCode()) * 31 + toPort.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edge its
                && its.fromNode.equals(fromNode)
                && its.fromPort.equals(fromPort)
                && its.toNode.equals(toNode)
                && its.toPort.equals(toPort);
    }

    @Override
    public String toString() {
        return fromNode + "." + fromPort + " -> " + toNode + "." + toPort;
    }
}
