package sownd.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sownd.engine.realtime.Unit;

/**
 * The one declaration of a node: what it is called, what goes in and out, what can be set, read and called, and the
 * body that plays it. Editor, documentation, validation and hub are derived from it. Immutable.
 *
 * <p>The position of a port, parameter, reading or event in its list is the number the body knows it by.
 */
public final class NodeType {
    private final String name;
    private final String about;
    private final List<Port> inputs;
    private final List<Port> outputs;
    private final List<Parameter> parameters;
    private final Map<String, List<String>> choices;
    private final List<Reading> readings;
    private final List<Event> events;
    private final boolean sink;
    private final boolean alike;
    private final Supplier<? extends Unit> body;

    private NodeType(Declaration from, Supplier<? extends Unit> body) {
        this.name = from.name;
        this.about = from.about;
        this.inputs = List.copyOf(from.inputs);
        this.outputs = List.copyOf(from.outputs);
        this.parameters = List.copyOf(from.parameters);
        this.choices = Map.copyOf(from.choices);
        this.readings = List.copyOf(from.readings);
        this.events = List.copyOf(from.events);
        this.sink = from.sink;
        this.alike = from.alike;
        this.body = body;
    }

    /** Begins a declaration; {@link Declaration#builds} ends it. */
    public static Declaration named(String name) {
        return new Declaration(Ids.check(name));
    }

    public String name() {
        return name;
    }

    public String about() {
        return about;
    }

    public List<Port> inputs() {
        return inputs;
    }

    public List<Port> outputs() {
        return outputs;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Reading> readings() {
        return readings;
    }

    public List<Event> events() {
        return events;
    }

    /** The texts a text parameter accepts, or an empty list when any text will do. */
    public List<String> choices(String parameter) {
        return choices.getOrDefault(parameter, List.of());
    }

    /** Whether what this node plays goes to the device. Its first input says how many channels. */
    public boolean sink() {
        return sink;
    }

    /** Whether every channel is treated alike, so that a node that hears mono may play mono. */
    public boolean alike() {
        return alike;
    }

    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    public Optional<Port> input(String wanted) {
        return inputs.stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    public Optional<Port> output(String wanted) {
        return outputs.stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    /** A new body, not yet prepared. */
    public Unit unit() {
        return body.get();
    }

    @Override
    public String toString() {
        return name;
    }

    /** A declaration being written. Used by one thread while a class is initialised. */
    public static final class Declaration {
        private final String name;
        private String about = "";
        private final List<Port> inputs = new ArrayList<>();
        private final List<Port> outputs = new ArrayList<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private final Map<String, List<String>> choices = new LinkedHashMap<>();
        private final List<Reading> readings = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private boolean sink;
        private boolean alike;

        private Declaration(String name) {
            this.name = name;
        }

        public Declaration about(String sentence) {
            about = sentence;
            return this;
        }

        public Declaration audioIn(String port, int channels) {
            inputs.add(new Port(port, PortType.AUDIO, channels));
            return this;
        }

        public Declaration audioOut(String port, int channels) {
            outputs.add(new Port(port, PortType.AUDIO, channels));
            return this;
        }

        public Declaration input(Port port) {
            inputs.add(port);
            return this;
        }

        public Declaration output(Port port) {
            outputs.add(port);
            return this;
        }

        /** A number that can be set while the node plays. */
        public Declaration parameter(
                String parameter, Measure measure, double min, double max, double initial, String sentence) {
            parameters.add(new Parameter(parameter, measure, min, max, Value.of(initial), sentence));
            return this;
        }

        /** A switch that can be set while the node plays. */
        public Declaration toggle(String parameter, boolean initial, String sentence) {
            parameters.add(new Parameter(parameter, Measure.SWITCH, 0, 1, Value.of(initial), sentence));
            return this;
        }

        /** A text that is part of the graph: changing it makes a new body. */
        public Declaration text(String parameter, String initial, String sentence) {
            parameters.add(new Parameter(parameter, Measure.TEXT, 0, 0, Value.of(initial), sentence));
            return this;
        }

        /** A text out of a few; the first is the initial one. */
        public Declaration choice(String parameter, List<String> accepted, String sentence) {
            choices.put(parameter, List.copyOf(accepted));
            return text(parameter, accepted.getFirst(), sentence);
        }

        public Declaration reading(String reading, Measure measure, double min, double max, String sentence) {
            readings.add(new Reading(reading, measure, min, max, sentence));
            return this;
        }

        public Declaration event(String event, String sentence) {
            events.add(new Event(event, sentence));
            return this;
        }

        /** Makes the node a way to the device: its body fills output 0, which no edge can reach. */
        public Declaration sink() {
            sink = true;
            return this;
        }

        /** Says that every channel is treated alike. Only bodies played in lanes make use of it. */
        public Declaration alike() {
            alike = true;
            return this;
        }

        public NodeType builds(Supplier<? extends Unit> body) {
            return new NodeType(this, body);
        }
    }
}
