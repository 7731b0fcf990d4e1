package sownd.engine.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be joined to what. A conversion that loses nothing happens by itself; for others there are nodes. Pure. */
final class Joints {
    private Joints() {}

    /** What is wrong with an edge from an output to an input of one type of node, if anything. */
    static Optional<TextRule.Complaint> wrong(Port out, NodeType to, Inlet in) {
        return switch (in.kind()) {
            case INPUT -> ports(out, to.inputs().get(in.index()));
            case PARAMETER -> parameter(out, to.parameters().get(in.index()));
            case EVENT -> event(out, to.events().get(in.index()));
        };
    }

    /** Names an edge may end with at this type of node. */
    static List<String> inlets(NodeType type) {
        return Stream.concat(
                        type.inputs().stream().map(Port::name),
                        Stream.concat(
                                type.events().stream().map(Event::name),
                                type.parameters().stream()
                                        .filter(p -> !p.measure().fixed())
                                        .map(Parameter::name)))
                .toList();
    }

    private static Optional<TextRule.Complaint> ports(Port out, Port in) {
        if (out.type().continuous() && in.type().continuous()) {
            return channels(out, in);
        }
        return out.type() == in.type()
                ? Optional.empty()
                : complain(out, in.type().word(), in.type());
    }

    private static Optional<TextRule.Complaint> channels(Port out, Port in) {
        if (out.channels() == in.channels() || out.channels() == 1) {
            return Optional.empty();
        }
        if (in.channels() == 1 && in.type() == PortType.AUDIO) {
            return Optional.empty(); // the mean of all, as a mono device plays it
        }
        String what =
                out.channels() + " channels cannot feed " + (in.type() == PortType.SIGNAL ? "a signal" : in.channels());
        return Optional.of(new TextRule.Complaint(what, "join ports with as many channels, or mono"));
    }

    private static Optional<TextRule.Complaint> parameter(Port out, Parameter parameter) {
        String name = "parameter " + parameter.name();
        if (parameter.measure().fixed()) {
            return Optional.of(new TextRule.Complaint(
                    name + " is part of the graph and cannot be fed", "set it in the node instead"));
        }
        boolean fits = out.type() == PortType.EVENT
                || (out.type().continuous() && out.channels() == 1 && parameter.measure() != Measure.SWITCH);
        if (fits) {
            return Optional.empty();
        }
        if (out.type().continuous() && out.channels() > 1) {
            return Optional.of(new TextRule.Complaint(
                    out.channels() + " channels cannot feed " + name, "feed it one channel or a signal"));
        }
        return complain(out, name, PortType.EVENT);
    }

    private static Optional<TextRule.Complaint> event(Port out, Event event) {
        return out.type() == PortType.EVENT ? Optional.empty() : complain(out, "event " + event.name(), PortType.EVENT);
    }

    private static Optional<TextRule.Complaint> complain(Port out, String target, PortType wanted) {
        return Optional.of(
                new TextRule.Complaint(out.type().word() + " cannot feed " + target, mend(out.type(), wanted)));
    }

    /** The node that makes one of the other. */
    private static String mend(PortType from, PortType to) {
        return switch (from) {
            case AUDIO, SIGNAL -> to == PortType.EVENT ? between("crossing") : "join ports of one type";
            case EVENT ->
                switch (to) {
                    case AUDIO, SIGNAL -> between("hold");
                    case MIDI -> between("to_midi");
                    case OSC -> between("to_osc");
                    case EVENT -> "join ports of one type";
                };
            case MIDI -> to == PortType.OSC ? "join ports of one type" : between("note or a midi_control");
            case OSC -> to == PortType.EVENT ? between("from_osc") : "join ports of one type";
        };
    }

    private static String between(String node) {
        return "put a " + node + " node between";
    }
}
