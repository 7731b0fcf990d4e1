package sownd.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Map<String, TextRule> rules;
    private final Map<String, String> wide;
    private final List<String> shapers;
    private final NodeDeclaration.@Nullable Shape shape;
    private final boolean sink;
    private final boolean leaves;
    private final boolean alike;
    private final boolean late;
    private final Supplier<? extends Unit> body;
    private final @Nullable Composite composite;
    private final Places places;
    private final Map<List<Value>, NodeType> shaped = new ConcurrentHashMap<>();

    NodeType(NodeDeclaration from, Supplier<? extends Unit> body, @Nullable Composite composite) {
        this.name = from.name;
        this.about = from.about;
        this.inputs = List.copyOf(from.inputs);
        this.outputs = List.copyOf(from.outputs);
        this.parameters = List.copyOf(from.parameters);
        this.choices = Map.copyOf(from.choices);
        this.readings = List.copyOf(from.readings);
        this.events = List.copyOf(from.events);
        this.rules = Map.copyOf(from.rules);
        this.wide = Map.copyOf(from.wide);
        this.shapers = from.shapers;
        this.shape = from.shape;
        this.sink = from.sink;
        this.leaves = from.leaves;
        this.alike = from.alike;
        this.late = from.late;
        this.body = body;
        this.composite = composite;
        this.places = new Places(parameters);
        checkNames();
    }

    /** The same with other numbers of channels, by the parameters that say them. */
    private NodeType(NodeType from, Map<String, Value> channels) {
        this.name = from.name;
        this.about = from.about;
        this.inputs = from.widened(from.inputs, channels);
        this.outputs = from.widened(from.outputs, channels);
        this.parameters = from.parameters;
        this.choices = from.choices;
        this.rules = from.rules;
        this.readings = from.readings;
        this.events = from.events;
        this.wide = from.wide;
        this.shapers = from.shapers;
        this.shape = from.shape;
        this.places = from.places;
        this.sink = from.sink;
        this.leaves = from.leaves;
        this.alike = from.alike;
        this.late = from.late;
        this.body = from.body;
        this.composite = from.composite;
    }

    /** An edge names where it ends, so no two things it may end at share a name, nor two outputs. */
    private void checkNames() {
        Stream<String> ends = Stream.concat(
                inputs.stream().map(Port::name),
                Stream.concat(
                        parameters.stream().map(Parameter::name),
                        events.stream().map(Event::name)));
        List<String> names = ends.toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(name + " has two inputs, parameters or events of one name: " + names);
        }
    }

    private List<Port> widened(List<Port> ports, Map<String, Value> channels) {
        return ports.stream().map(port -> widened(port, channels)).toList();
    }

    private Port widened(Port port, Map<String, Value> channels) {
        Value count = channels.get(wide.getOrDefault(port.name(), ""));
        return count == null ? port : port.of((int) count.asNumber());
    }

    /** The type as a node of a graph has it: with as many channels as the node says, and what follows from it. */
    public NodeType of(Node node) {
        if (shapers.isEmpty()) {
            return this;
        }
        List<Value> chosen = new ArrayList<>(shapers.size());
        boolean initial = true;
        for (String shaper : shapers) {
            Parameter parameter = parameters.get(place(shaper));
            Value value = node.params().getOrDefault(shaper, parameter.initial());
            if (Compiler.wrong(this, parameter, value) != null) {
                return this;
            }
            initial &= value.equals(parameter.initial());
            chosen.add(value);
        }
        return initial ? this : shaped.computeIfAbsent(chosen, this::shaped);
    }

    private NodeType shaped(List<Value> chosen) {
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            values.put(shapers.get(i), chosen.get(i));
        }
        return shape == null
                ? new NodeType(this, values)
                : new NodeType(shape.of(values).whole(), body, null);
    }

    /** Begins a declaration; {@link NodeDeclaration#builds} ends it. */
    public static NodeDeclaration named(String name) {
        return new NodeDeclaration(Ids.check(name));
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

    /** What a node reads before it has played: 0, or what is nearest to it. A new array. */
    public double[] readingsAtRest() {
        double[] rest = new double[readings.size()];
        for (int i = 0; i < rest.length; i++) {
            Reading reading = readings.get(i);
            rest[i] = Math.max(reading.min(), Math.min(0, reading.max()));
        }
        return rest;
    }

    /** The texts a text parameter accepts, or an empty list when any text will do. */
    public List<String> choices(String parameter) {
        return choices.getOrDefault(parameter, List.of());
    }

    /** Whether what this node plays goes to the device. Its first input says how many channels. */
    public boolean sink() {
        return sink;
    }

    /** Whether what it gets goes out of the graph: to the device, to a file, to other programs. */
    public boolean leaves() {
        return leaves;
    }

    /** Whether a cycle may lead through it. */
    public boolean late() {
        return late;
    }

    /** What is wrong with the text of a parameter, if anything. */
    public Optional<TextRule.Complaint> complaint(String parameter, String text) {
        return rules.getOrDefault(parameter, TextRule.NONE).check(text);
    }

    /** The graph that a node of this type stands for, when it is not played by a body. */
    public Optional<Composite> composite() {
        return Optional.ofNullable(composite);
    }

    /** Where an edge that names this may end. */
    public Optional<Inlet> inlet(String wanted) {
        return inlet(inputs, Port::name, wanted, Inlet.Kind.INPUT)
                .or(() -> parameter(wanted).map(_ -> new Inlet(Inlet.Kind.PARAMETER, place(wanted))))
                .or(() -> inlet(events, Event::name, wanted, Inlet.Kind.EVENT));
    }

    private static <T> Optional<Inlet> inlet(List<T> parts, Function<T, String> name, String wanted, Inlet.Kind kind) {
        int index = index(parts, name, wanted);
        return index < 0 ? Optional.empty() : Optional.of(new Inlet(kind, index));
    }

    /** Whether a node of it may have other parameters or readings than these, by what a graph says of it. */
    public boolean isShaped() {
        return shape != null;
    }

    /** Whether every channel is treated alike, so that a node that hears mono may play mono. */
    public boolean alike() {
        return alike;
    }

    public Optional<Parameter> parameter(String wanted) {
        int place = place(wanted);
        return place < 0 ? Optional.empty() : Optional.of(parameters.get(place));
    }

    /** The number of a parameter, or -1. */
    public int place(String parameter) {
        return places.of(parameter);
    }

    public Optional<Port> input(String wanted) {
        return named(inputs, Port::name, wanted);
    }

    public Optional<Port> output(String wanted) {
        return named(outputs, Port::name, wanted);
    }

    /** The number of an output, or -1. */
    public int outlet(String wanted) {
        return index(outputs, Port::name, wanted);
    }

    /** The number of an event, or -1. */
    public int event(String wanted) {
        return index(events, Event::name, wanted);
    }

    /** Most channels of any port; 1 if it has none. */
    public int widest() {
        int most = inputs.isEmpty() && outputs.isEmpty() ? 1 : 0;
        for (Port port : inputs) {
            most = Math.max(most, port.channels());
        }
        for (Port port : outputs) {
            most = Math.max(most, port.channels());
        }
        return most;
    }

    private static <T> Optional<T> named(List<T> parts, Function<T, String> name, String wanted) {
        int index = index(parts, name, wanted);
        return index < 0 ? Optional.empty() : Optional.of(parts.get(index));
    }

    private static <T> int index(List<T> parts, Function<T, String> name, String wanted) {
        for (int i = 0; i < parts.size(); i++) { // asked for every parameter and edge of a graph
            if (name.apply(parts.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** A new body, not yet prepared. */
    public Unit unit() {
        return body.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
