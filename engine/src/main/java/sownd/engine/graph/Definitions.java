package sownd.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes node types of the graphs a project defines as such. One may use another, but none itself. Pure. */
public final class Definitions {
    /** More types than this are refused. */
    public static final int MOST = 1_000;

    /** So many types may stand in one another, the innermost counted. */
    public static final int DEEPEST = 64;

    private final Map<String, Definition> definitions;
    private final Map<String, Integer> depths = new HashMap<>();
    /** Those that became types, and those that cannot. */
    private final Set<String> settled = new HashSet<>();

    private final Set<String> open = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private NodeTypes types;

    private Definitions(Map<String, Definition> definitions, NodeTypes types) {
        this.definitions = definitions;
        this.types = types;
    }

    /**
     * The types known with these.
     *
     * @param types those known and those that could be made
     * @param faults what is wrong with the others; pointers are relative to the map
     */
    public record Result(NodeTypes types, List<Fault> faults) {}

    public static Result resolve(Map<String, Definition> definitions, NodeTypes types) {
        Definitions work = new Definitions(definitions, types);
        if (definitions.size() > MOST) {
            work.fault("", "too many types: " + definitions.size(), "use at most " + MOST);
            return new Result(types, List.copyOf(work.faults));
        }
        definitions.keySet().forEach(work::make);
        return new Result(work.types, List.copyOf(work.faults));
    }

    private void make(String name) {
        Definition definition = definitions.get(name);
        if (definition == null || settled.contains(name)) {
            return;
        }
        String place = "/" + name;
        if (!Ids.valid(name)) {
            fault(place, "\"" + name + "\" is not an id", "use small letters, digits and _, first a letter");
        } else if (types.find(name).isPresent()) {
            fault(place, "\"" + name + "\" is a node type already", "choose another name");
        } else if (!open.add(name)) {
            fault(
                    place,
                    "\"" + name + "\" is made of itself: " + String.join(" -> ", open) + " -> " + name,
                    "take it out of there");
        } else {
            definition.graph().nodes().values().forEach(node -> make(node.type()));
            open.remove(name);
            settled.add(name);
            define(name, definition);
        }
    }

    private void define(String name, Definition definition) {
        int depth = 1 + depth(definition);
        if (depth > DEEPEST) {
            fault(
                    "/" + name,
                    depth + " types stand in one another here",
                    "use at most " + DEEPEST + ": put the nodes of some together");
            return;
        }
        depths.put(name, depth);
        NodeType type = new Outline(name, definition, types, faults).type();
        if (type != null) {
            types = types.with(type);
        }
    }

    private int depth(Definition definition) {
        return definition.graph().nodes().values().stream()
                .mapToInt(node -> depths.getOrDefault(node.type(), 0))
                .max()
                .orElse(0);
    }

    private void fault(String pointer, String what, String mend) {
        faults.add(new Fault(pointer, what, mend));
    }

    /** One definition on its way to become a type. */
    private static final class Outline {
        private final String place;
        private final Definition definition;
        private final NodeTypes types;
        private final List<Fault> faults;
        private final NodeDeclaration declaration;
        private final int before;

        Outline(String name, Definition definition, NodeTypes types, List<Fault> faults) {
            this.place = "/" + name;
            this.definition = definition;
            this.types = types;
            this.faults = faults;
            this.declaration = NodeType.named(name).about(definition.about());
            this.before = faults.size();
        }

        @Nullable
        NodeType type() {
            Compiler.check(definition.graph(), types)
                    .forEach(f -> faults.add(new Fault(place + f.pointer(), f.what(), f.mend())));
            definition
                    .inputs()
                    .forEach(
                            (name, ends) -> each("/inputs/" + name, ends, (end, type) -> input(name, ends, end, type)));
            definition
                    .outputs()
                    .forEach((name, end) ->
                            each("/outputs/" + name, List.of(end), (at, type) -> output(name, at, type)));
            definition
                    .params()
                    .forEach(
                            (name, ends) -> each("/params/" + name, ends, (end, type) -> param(name, ends, end, type)));
            definition
                    .events()
                    .forEach(
                            (name, ends) -> each("/events/" + name, ends, (end, type) -> event(name, ends, end, type)));
            definition
                    .readings()
                    .forEach((name, end) ->
                            each("/readings/" + name, List.of(end), (at, type) -> reading(name, at, type)));
            if (faults.size() > before) {
                return null;
            }
            if (definition.graph().nodes().values().stream()
                    .anyMatch(node ->
                            types.find(node.type()).filter(NodeType::leaves).isPresent())) {
                declaration.leaves();
            }
            return built();
        }

        private @Nullable NodeType built() {
            if (declaration.inputs.stream().anyMatch(port -> port.type() == PortType.MIDI)) {
                declaration.count(Composite.VOICES, 1, 64, 1, "How many play at once, each a graph of its own.");
                declaration.choice(
                        Composite.STEAL, Composite.STEALING, "Which voice gives way to a new note when all are taken.");
            }
            try {
                return new NodeType(
                        declaration,
                        () -> {
                            throw new IllegalStateException("a graph is played node by node");
                        },
                        new Composite(definition, types));
            } catch (IllegalArgumentException twice) {
                faults.add(new Fault(place, String.valueOf(twice.getMessage()), "give each a name of its own"));
                return null;
            }
        }

        private interface Shown {
            /** Whether the inner node has such a thing. */
            boolean of(Composite.End end, NodeType type);
        }

        private void each(String pointer, List<String> ends, Shown shown) {
            if (ends.isEmpty()) {
                faults.add(
                        new Fault(place + pointer, "it shows nothing", "name an end inside, such as \"env.attack\""));
            }
            if (!Ids.valid(pointer.substring(pointer.lastIndexOf('/') + 1))) {
                faults.add(new Fault(
                        place + pointer, "this is not an id", "use small letters, digits and _, first a letter"));
                return;
            }
            for (String text : ends) {
                Composite.End end = Composite.End.parse(text);
                Node node = definition.graph().nodes().get(end.node());
                NodeType type = node == null
                        ? null
                        : types.find(node.type()).map(t -> t.of(node)).orElse(null);
                if (node == null) {
                    faults.add(new Fault(
                            place + pointer,
                            "node \"" + end.node() + "\" does not exist",
                            Nearest.mend(end.node(), definition.graph().nodes().keySet(), "node")));
                } else if (type != null && !shown.of(end, type)) {
                    faults.add(new Fault(
                            place + pointer,
                            type + " has no such \"" + end.part() + "\"",
                            "write node.port, node.parameter, node.event or node.reading as it belongs there"));
                }
            }
        }

        private boolean input(String name, List<String> ends, Composite.End end, NodeType type) {
            return type.input(end.part())
                    .map(port -> first(ends, end)
                            ? declaration.input(new Port(name, port.type(), port.channels()))
                            : declaration)
                    .isPresent();
        }

        private boolean output(String name, Composite.End end, NodeType type) {
            return type.output(end.part())
                    .map(port -> declaration.output(new Port(name, port.type(), port.channels())))
                    .isPresent();
        }

        private boolean param(String name, List<String> ends, Composite.End end, NodeType type) {
            return type.parameter(end.part())
                    .map(inner -> first(ends, end) ? declaration.parameter(shown(name, end, inner)) : declaration)
                    .isPresent();
        }

        private Parameter shown(String name, Composite.End end, Parameter inner) {
            Node node = definition.graph().nodes().get(end.node());
            Value initial = node == null ? inner.initial() : node.params().getOrDefault(end.part(), inner.initial());
            return new Parameter(name, inner.measure(), inner.min(), inner.max(), initial, inner.about());
        }

        private boolean event(String name, List<String> ends, Composite.End end, NodeType type) {
            return type.events().stream()
                    .filter(inner -> inner.name().equals(end.part()))
                    .findFirst()
                    .map(inner -> first(ends, end) ? declaration.event(name, inner.about()) : declaration)
                    .isPresent();
        }

        private boolean reading(String name, Composite.End end, NodeType type) {
            return type.readings().stream()
                    .filter(inner -> inner.name().equals(end.part()))
                    .findFirst()
                    .map(inner -> declaration.reading(name, inner.measure(), inner.min(), inner.max(), inner.about()))
                    .isPresent();
        }

        private static boolean first(List<String> ends, Composite.End end) {
            return Composite.End.parse(ends.getFirst()).equals(end);
        }
    }
}
