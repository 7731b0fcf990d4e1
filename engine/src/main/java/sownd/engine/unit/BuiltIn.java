package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.NodeType;

/** The node types of this room, in the order an editor lists them. */
public final class BuiltIn {
    public static final List<NodeType> TYPES = List.of(GainUnit.TYPE, OutputUnit.TYPE, OscillatorUnit.TYPE);

    private BuiltIn() {}
}
