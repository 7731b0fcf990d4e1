package sownd.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a graph at once, each fault with its place and its mend. Pure. */
public final class Compiler {
    private final Graph graph;
    private final NodeTypes types;
    private final List<Fault> faults = new ArrayList<>();

    private Compiler(Graph graph, NodeTypes types) {
        this.graph = graph;
        this.types = types;
    }

    /** All faults; an empty list means that the graph can be played. Pointers are relative to the graph. */
    public static List<Fault> check(Graph graph, NodeTypes types) {
        Optional<Fault> large = Extent.fault("/nodes", List.of(graph), types);
        if (large.isPresent()) {
            return List.of(large.get());
        }
        Compiler compiler = new Compiler(graph, types);
        graph.nodes().forEach(compiler::node);
        compiler.edges();
        return List.copyOf(compiler.faults);
    }

    /** What is no fault but probably not meant: nodes from which nothing reaches an output. */
    public static List<Fault> warnings(Graph graph, NodeTypes types) {
        if (Extent.fault("", List.of(graph), types).isPresent()) {
            return List.of(); // that it is too large is all there is to say
        }
        Set<String> heard = heard(graph, types);
        return graph.nodes().keySet().stream()
                .filter(id -> !heard.contains(id))
                .map(id -> new Fault(
                        "/nodes/" + escape(id),
                        "node \"" + id + "\" is not heard: no way leads from it to an output",
                        "connect it, or take it out"))
                .toList();
    }

    private static Set<String> heard(Graph graph, NodeTypes types) {
        Map<String, List<String>> feeders = new HashMap<>();
        graph.edges()
                .forEach(edge -> feeders.computeIfAbsent(edge.toNode(), _ -> new ArrayList<>())
                        .add(edge.fromNode()));
        Set<String> heard = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>();
        graph.nodes().forEach((id, node) -> {
            if (types.find(node.type()).filter(NodeType::leaves).isPresent()) {
                open.add(id);
            }
        });
        while (!open.isEmpty()) {
            String id = open.remove();
            if (heard.add(id)) {
                open.addAll(feeders.getOrDefault(id, List.of()));
            }
        }
        return heard;
    }

    private void node(String id, Node node) {
        if (!Ids.valid(id)) {
            fault(place(id), "\"" + id + "\" is not an id", "use small letters, digits and _, first a letter");
        }
        types.find(node.type()).ifPresentOrElse(type -> parameters(id, node, type.of(node)), () -> {
            List<String> names = types.all().stream().map(NodeType::name).toList();
            fault(
                    place(id) + "/type",
                    "node type \"" + node.type() + "\" does not exist",
                    Nearest.mend(node.type(), names, "node type"));
        });
    }

    private static String place(String id) {
        return "/nodes/" + escape(id);
    }

    private static String place(int edge) {
        return "/edges/" + edge;
    }

    private void parameters(String id, Node node, NodeType type) {
        String[] names = node.params().keySet().toArray(String[]::new);
        Arrays.sort(names);
        for (String name : names) {
            Parameter parameter = type.parameter(name).orElse(null);
            TextRule.Complaint wrong =
                    parameter == null ? unknown(type, name) : wrong(type, parameter, value(node, name));
            if (wrong != null) {
                fault(place(id) + "/params/" + escape(name), wrong.what(), wrong.mend());
            }
        }
    }

    private static Value value(Node node, String parameter) {
        return node.params().getOrDefault(parameter, Value.nothing());
    }

    private static TextRule.Complaint unknown(NodeType type, String name) {
        List<String> names = type.parameters().stream().map(Parameter::name).toList();
        return new TextRule.Complaint(
                type + " has no parameter \"" + name + "\"", Nearest.mend(name, names, "parameter"));
    }

    /** What is wrong with a value of a parameter, or null. */
    static TextRule.@Nullable Complaint wrong(NodeType type, Parameter parameter, Value value) {
        return switch (parameter.measure()) {
            case TEXT -> text(type, parameter, value);
            case SWITCH -> {
                boolean fits =
                        value instanceof Value.Flag || (value instanceof Value.Num(double n) && (n == 0 || n == 1));
                yield fits ? null : new TextRule.Complaint(shown(value) + " is not a switch", "use true or false");
            }
            case COUNT -> count(parameter, value);
            case NONE, DECIBEL, HERTZ, SECOND, RATIO -> number(parameter, value);
        };
    }

    private static TextRule.@Nullable Complaint text(NodeType type, Parameter parameter, Value value) {
        List<String> choices = type.choices(parameter.name());
        if (!(value instanceof Value.Text(String text))) {
            return new TextRule.Complaint(shown(value) + " is not a text", "put a text there");
        } else if (!choices.isEmpty() && !choices.contains(text)) {
            return new TextRule.Complaint(
                    parameter.name() + " cannot be \"" + text + "\"", Nearest.mend(text, choices, "choice"));
        }
        return type.complaint(parameter.name(), text).orElse(null);
    }

    private static TextRule.@Nullable Complaint count(Parameter parameter, Value value) {
        return value instanceof Value.Num(double number) && number != Math.rint(number)
                ? new TextRule.Complaint(parameter.name() + " cannot be " + value.asText(), "use a whole number")
                : number(parameter, value);
    }

    private static TextRule.@Nullable Complaint number(Parameter parameter, Value value) {
        if (!(value instanceof Value.Num(double number))) {
            return new TextRule.Complaint(shown(value) + " is not a number", "use a number from " + range(parameter));
        }
        return number >= parameter.min() && number <= parameter.max()
                ? null
                : new TextRule.Complaint(
                        parameter.name() + " cannot be " + value.asText(), "use a number from " + range(parameter));
    }

    private static String range(Parameter parameter) {
        return Value.of(parameter.min()).asText() + " to "
                + Value.of(parameter.max()).asText()
                + (parameter.measure().symbol().isEmpty()
                        ? ""
                        : " " + parameter.measure().symbol());
    }

    private static String shown(Value value) {
        return value instanceof Value.Text(String text) ? "\"" + text + "\"" : "\"" + value.asText() + "\"";
    }

    private void edges() {
        List<String> ids = List.copyOf(graph.nodes().keySet());
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        Order order = new Order(ids.size());
        Set<Edge> seen = new HashSet<>();
        for (int i = 0; i < graph.edges().size(); i++) {
            Edge edge = graph.edges().get(i);
            Integer from = numbers.get(edge.fromNode());
            Integer to = numbers.get(edge.toNode());
            if (!seen.add(edge)) {
                fault(place(i), "\"" + edge + "\" is there twice", "take one away");
            } else if (from == null || to == null) {
                missing(place(i), from == null ? edge.fromNode() : edge.toNode(), ids);
            } else {
                ports(i, edge);
                if (!late(edge)) {
                    order.edge(from, to);
                }
            }
        }
        order.cycles().forEach(cycle -> cycle(cycle.stream().map(ids::get).toList()));
    }

    /** Whether it is heard late, so that it closes no cycle. */
    private boolean late(Edge edge) {
        NodeType to = typeOf(edge.toNode());
        return to != null && to.late() && to.input(edge.toPort()).isPresent();
    }

    private void missing(String at, String id, List<String> ids) {
        fault(at, "node \"" + id + "\" does not exist", Nearest.mend(id, ids, "node"));
    }

    private void cycle(List<String> path) {
        String told = path.size() <= 20
                ? String.join(" -> ", path)
                : path.stream().limit(20).collect(Collectors.joining(" -> ")) + " -> ... -> " + path.getLast();
        fault(
                place(between(path.get(0), path.get(1))),
                "cycle " + told,
                "put a feedback node into it, or take one of these edges away");
    }

    private int between(String from, String to) {
        int edge = 0;
        while (!graph.edges().get(edge).fromNode().equals(from)
                || !graph.edges().get(edge).toNode().equals(to)) {
            edge++;
        }
        return edge;
    }

    private void ports(int at, Edge edge) {
        NodeType from = typeOf(edge.fromNode());
        NodeType to = typeOf(edge.toNode());
        Port out = from == null ? null : from.output(edge.fromPort()).orElse(null);
        Inlet in = to == null ? null : to.inlet(edge.toPort()).orElse(null);
        if (from != null && out == null) {
            List<String> names = from.outputs().stream().map(Port::name).toList();
            fault(
                    place(at),
                    from + " has no output \"" + edge.fromPort() + "\"",
                    Nearest.mend(edge.fromPort(), names, "output"));
        }
        if (to != null && in == null) {
            fault(
                    place(at),
                    to + " has no input \"" + edge.toPort() + "\"",
                    Nearest.mend(edge.toPort(), Joints.inlets(to), "input"));
        }
        if (out != null && to != null && in != null) {
            Joints.wrong(out, to, in).ifPresent(wrong -> fault(place(at), wrong.what(), wrong.mend()));
        }
    }

    private @Nullable NodeType typeOf(String node) {
        Node found = graph.nodes().get(node);
        return found == null
                ? null
                : types.find(found.type()).map(type -> type.of(found)).orElse(null);
    }

    private void fault(String pointer, String what, String mend) {
        faults.add(new Fault(pointer, what, mend));
    }

    private static String escape(String id) {
        return id.indexOf('~') < 0 && id.indexOf('/') < 0
                ? id
                : id.replace("~", "~0").replace("/", "~1");
    }
}
