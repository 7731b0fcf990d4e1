package sownd.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sownd.engine.realtime.Unit;

/** A declaration being written. Used by one thread while a class is initialised. */
public final class NodeDeclaration {
    private static final String CHANNELS = "channels";

    final String name;
    final List<Port> inputs = new ArrayList<>();
    final List<Port> outputs = new ArrayList<>();
    /** Of each wide port the parameter that says how many channels it has. */
    final Map<String, String> wide = new LinkedHashMap<>();

    final Map<String, Parameter> widths = new LinkedHashMap<>();
    final List<Parameter> parameters = new ArrayList<>();
    final Map<String, List<String>> choices = new LinkedHashMap<>();
    final Map<String, TextRule> rules = new LinkedHashMap<>();
    final List<Reading> readings = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    String about = "";
    boolean sink;
    boolean leaves;
    boolean alike;
    boolean late;
    List<String> shapers = List.of();

    @Nullable
    Shape shape;

    private String width = CHANNELS;

    /** What declares a node anew, from what the graph says of the parameters it depends on. */
    @FunctionalInterface
    public interface Shape {
        NodeDeclaration of(Map<String, Value> chosen);
    }

    NodeDeclaration(String name) {
        this.name = name;
    }

    public NodeDeclaration about(String sentence) {
        about = sentence;
        return this;
    }

    public NodeDeclaration audioIn(String port, int count) {
        return input(new Port(port, PortType.AUDIO, count));
    }

    public NodeDeclaration audioOut(String port, int count) {
        return output(new Port(port, PortType.AUDIO, count));
    }

    /** Lets the graph say how many channels the wide ports declared after this have, by a parameter "channels". */
    public NodeDeclaration channels(int initial) {
        return channels(CHANNELS, initial, "How many channels it has.");
    }

    /** The same by a parameter of another name: several in one node make ports of different widths. */
    public NodeDeclaration channels(String parameter, int initial, String sentence) {
        width = parameter;
        widths.put(
                parameter, new Parameter(parameter, Measure.COUNT, 1, Port.MOST_CHANNELS, Value.of(initial), sentence));
        return this;
    }

    /** An input with as many channels as the graph says; {@link #channels} comes first. */
    public NodeDeclaration audioIn(String port) {
        return audioIn(port, wide(port));
    }

    /** An output with as many channels as the graph says. */
    public NodeDeclaration audioOut(String port) {
        return audioOut(port, wide(port));
    }

    private int wide(String port) {
        Parameter channels = widths.get(width);
        if (channels == null) {
            throw new IllegalStateException(port + ": say channels() first");
        }
        wide.put(port, width);
        return (int) channels.initial().asNumber();
    }

    /**
     * Says that ports, parameters or readings depend on some of the texts and counts: where a graph gives these other
     * values, the node is what is declared for them. The body is the same for all.
     */
    public NodeDeclaration shaped(List<String> by, Shape anew) {
        shapers = List.copyOf(by);
        shape = anew;
        return this;
    }

    public NodeDeclaration signalIn(String port) {
        return input(new Port(port, PortType.SIGNAL, 1));
    }

    public NodeDeclaration signalOut(String port) {
        return output(new Port(port, PortType.SIGNAL, 1));
    }

    /** Things that happen, each with a number. What a node can be told is declared by {@link #event}. */
    public NodeDeclaration eventOut(String port) {
        return output(new Port(port, PortType.EVENT, 1));
    }

    public NodeDeclaration midiIn(String port) {
        return input(new Port(port, PortType.MIDI, 1));
    }

    public NodeDeclaration midiOut(String port) {
        return output(new Port(port, PortType.MIDI, 1));
    }

    public NodeDeclaration oscIn(String port) {
        return input(new Port(port, PortType.OSC, 1));
    }

    public NodeDeclaration oscOut(String port) {
        return output(new Port(port, PortType.OSC, 1));
    }

    public NodeDeclaration input(Port port) {
        inputs.add(port);
        return this;
    }

    public NodeDeclaration output(Port port) {
        outputs.add(port);
        return this;
    }

    /** A number that can be set while the node plays, moved by a signal or set by events. */
    public NodeDeclaration parameter(
            String parameter, Measure measure, double min, double max, double initial, String sentence) {
        return parameter(new Parameter(parameter, measure, min, max, Value.of(initial), sentence));
    }

    NodeDeclaration parameter(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    /** A switch that can be set while the node plays. */
    public NodeDeclaration toggle(String parameter, boolean initial, String sentence) {
        return parameter(new Parameter(parameter, Measure.SWITCH, 0, 1, Value.of(initial), sentence));
    }

    /** A whole number that is part of the graph: changing it makes a new body. */
    public NodeDeclaration count(String parameter, int min, int max, int initial, String sentence) {
        return parameter(new Parameter(parameter, Measure.COUNT, min, max, Value.of(initial), sentence));
    }

    /** A text that is part of the graph: changing it makes a new body. */
    public NodeDeclaration text(String parameter, String initial, String sentence) {
        return parameter(new Parameter(parameter, Measure.TEXT, 0, 0, Value.of(initial), sentence));
    }

    /** A text of a form of its own. */
    public NodeDeclaration text(String parameter, String initial, String sentence, TextRule rule) {
        rules.put(parameter, rule);
        return text(parameter, initial, sentence);
    }

    /** A text out of a few; the first is the initial one. */
    public NodeDeclaration choice(String parameter, List<String> accepted, String sentence) {
        choices.put(parameter, List.copyOf(accepted));
        return text(parameter, accepted.getFirst(), sentence);
    }

    public NodeDeclaration reading(String reading, Measure measure, double min, double max, String sentence) {
        readings.add(new Reading(reading, measure, min, max, sentence));
        return this;
    }

    public NodeDeclaration event(String event, String sentence) {
        events.add(new Event(event, sentence));
        return this;
    }

    /** Makes the node a way to the device: its body fills output 0, which no edge can reach. */
    public NodeDeclaration sink() {
        sink = true;
        return leaves();
    }

    /** Says that what the node gets goes out of the graph in some way, so that it need not feed another. */
    public NodeDeclaration leaves() {
        leaves = true;
        return this;
    }

    /** Says that every channel is treated alike. Only bodies played in lanes make use of it. */
    public NodeDeclaration alike() {
        alike = true;
        return this;
    }

    /**
     * Says that what the node gives never depends on what it hears within the last {@link
     * sownd.engine.realtime.Unit#LATE} frames, so that a cycle may lead through it.
     */
    public NodeDeclaration late() {
        late = true;
        return this;
    }

    public NodeType builds(Supplier<? extends Unit> body) {
        return new NodeType(whole(), body, null);
    }

    /** With the parameters that say how wide it is, behind all others. */
    NodeDeclaration whole() {
        parameters.addAll(widths.values());
        if (shapers.isEmpty()) {
            shapers = List.copyOf(widths.keySet());
        }
        return this;
    }
}
