package sownd.bindings.project;

import java.util.Map;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.engine.graph.Node;

/** Which texts of nodes name something outside their graph, and what. */
final class NodeEnds {
    /**
     * Such a text.
     *
     * @param optional whether it may be left out, to mean all
     */
    private record End(String parameter, Inspection.Kind kind, boolean optional) {}

    private static final Map<String, End> BY_TYPE = Map.of(
            "midi_in", new End("port", Inspection.Kind.MIDI_PORT, true),
            "midi_out", new End("port", Inspection.Kind.MIDI_PORT, false),
            "osc_out", new End("connection", Inspection.Kind.OSC_RECEIVER, false));

    private NodeEnds() {}

    /**
     * Notes what a node names, to be checked when the whole document is known.
     *
     * @param at the graph
     */
    static void note(String id, Node node, Located at, String pointer, Inspection inspection) {
        var end = BY_TYPE.get(node.type());
        if (end == null) {
            return;
        }
        var value = node.params().get(end.parameter());
        var name = value == null ? "" : value.asText();
        if (!name.isEmpty() || !end.optional()) {
            var place = "/nodes/" + id + (value == null ? "" : "/params/" + end.parameter());
            inspection.refer(end.kind(), name, at.markOf(place), pointer + place);
        }
    }
}
