package sownd.bindings.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Edges;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Value;

/** Reads a graph and lets the compiler say what is wrong with it. The schema follows from the node declarations. */
public final class GraphShape implements Shape<Graph> {
    private static final Field<String> TYPE = Field.required("type", Shapes.text(), "the node type");
    private static final Field<Map<String, Value>> PARAMS = Field.initially(
            "params", Shapes.byId(Shapes.anyScalar()), Map.of(), "parameters that differ from their initial values");
    private static final Field<Value> UI =
            Field.optional("ui", Shapes.anything(), "where the editor draws it; nothing else reads this");
    private static final Shape<Node> NODE =
            ObjectShape.of("node", List.of(TYPE, PARAMS, UI), in -> new Node(in.of(TYPE), in.of(PARAMS)));
    static final Field<List<Edge>> EDGES = Field.initially(
            "edges",
            Shapes.list(Shapes.text("an edge such as \"rain.out -> music.in\"", GraphShape::edge)),
            List.of(),
            "connections, each \"node.port -> node.port\"");

    private final NodeTypes builtIn;
    private final Supplier<NodeTypes> known;
    private final ObjectShape<Graph> shape;

    public GraphShape(NodeTypes types) {
        this(types, () -> types);
    }

    /**
     * Graphs that may name types their project defines.
     *
     * @param builtIn what the schema describes
     * @param known asked when a graph is read
     */
    GraphShape(NodeTypes builtIn, Supplier<NodeTypes> known) {
        this.builtIn = builtIn;
        this.known = known;
        var nodes = Field.required("nodes", Shapes.byId(NODE), "the nodes by id");
        this.shape = ObjectShape.of("graph", List.of(nodes, EDGES), in -> new Graph(in.of(nodes), in.of(EDGES)));
    }

    /** A node; the schema describes those of built-in types one by one. */
    static Shape<Node> node(NodeTypes builtIn) {
        return new Shape<>() {
            @Override
            public Optional<Node> read(Located at, String pointer, Inspection inspection) {
                return NODE.read(at, pointer, inspection);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return nodeSchema(schemas, builtIn);
            }
        };
    }

    private static Edge edge(String text) {
        try {
            return Edges.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not an edge, write it as \"rain.out -> music.in\"", wrong);
        }
    }

    @Override
    public Optional<Graph> read(Located at, String pointer, Inspection inspection) {
        return shape.read(at, pointer, inspection).map(written -> {
            var types = known.get();
            var graph = new Graph(measured(written, types, at, pointer, inspection), written.edges());
            for (var fault : Compiler.check(graph, types)) {
                var place = pointer + fault.pointer();
                inspection.fault(at.markOf(fault.pointer()), place, fault.what(), fault.mend());
            }
            for (var warning : Compiler.warnings(graph, types)) {
                var place = pointer + warning.pointer();
                inspection.warn(at.markOf(warning.pointer()), place, warning.what(), warning.mend());
            }
            return graph;
        });
    }

    /** The nodes with texts such as "-6 dB" turned into numbers. */
    static Map<String, Node> measured(Graph graph, NodeTypes types, Located at, String pointer, Inspection inspection) {
        var nodes = new LinkedHashMap<String, Node>();
        graph.nodes().forEach((id, node) -> {
            var type = types.find(node.type()).map(its -> its.of(node));
            var params = new LinkedHashMap<String, Value>();
            node.params().forEach((name, value) -> {
                var parameter = type.flatMap(t -> t.parameter(name));
                try {
                    params.put(name, parameter.isEmpty() ? value : measured(parameter.get(), value));
                } catch (IllegalArgumentException wrong) {
                    var place = "/nodes/" + id + "/params/" + name;
                    var said = String.valueOf(wrong.getMessage()).split(", ", 2);
                    inspection.fault(at.markOf(place), pointer + place, said[0], said[said.length - 1]);
                }
            });
            nodes.put(id, new Node(node.type(), params));
            NodeEnds.note(id, node, at, pointer, inspection);
        });
        return nodes;
    }

    private static Value measured(Parameter parameter, Value value) {
        var number = !parameter.measure().fixed() && parameter.measure() != Measure.SWITCH;
        return number && value instanceof Value.Text ? Value.of(Quantities.parse(value, parameter.measure())) : value;
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return schemas.named("graph", () -> {
            var schema = Schemas.type("object");
            var properties = schema.putObject("properties");
            properties
                    .putObject("nodes")
                    .put("type", "object")
                    .set("additionalProperties", nodeSchema(schemas, builtIn));
            properties.set("edges", EDGES.shape().schema(schemas).put("description", EDGES.about()));
            schema.putArray("required").add("nodes");
            return schema;
        });
    }

    private static ObjectNode nodeSchema(Schemas schemas, NodeTypes builtIn) {
        return schemas.named("node", () -> {
            var schema = Schemas.node();
            var any = schema.putArray("anyOf");
            builtIn.all().forEach(type -> any.add(nodeSchema(type)));
            any.add(definedSchema(builtIn));
            return schema;
        });
    }

    /** A node whose type the project defines. */
    private static ObjectNode definedSchema(NodeTypes builtIn) {
        var schema = Schemas.type("object").put("description", "a node of a type that stands under \"types\"");
        var properties = schema.putObject("properties");
        var names = properties
                .putObject("type")
                .put("type", "string")
                .putObject("not")
                .putArray("enum");
        builtIn.all().forEach(type -> names.add(type.name()));
        properties.putObject("params").put("type", "object");
        properties.putObject("ui");
        schema.putArray("required").add("type");
        return schema;
    }

    private static ObjectNode nodeSchema(NodeType type) {
        var schema = Schemas.type("object").put("description", type.about());
        var properties = schema.putObject("properties");
        properties.putObject("type").put("const", type.name());
        var params = properties.putObject("params").put("type", "object");
        params.put("additionalProperties", type.isShaped()); // a larger one has more of them
        var each = params.putObject("properties");
        type.parameters().forEach(parameter -> each.set(parameter.name(), parameterSchema(type, parameter)));
        properties.putObject("ui");
        schema.putArray("required").add("type");
        return schema;
    }

    private static ObjectNode parameterSchema(NodeType type, Parameter parameter) {
        var schema = Schemas.node().put("description", parameter.about());
        switch (parameter.measure()) {
            case TEXT -> {
                schema.put("type", "string");
                var choices = type.choices(parameter.name());
                if (!choices.isEmpty()) {
                    var list = schema.putArray("enum");
                    choices.forEach(list::add);
                }
            }
            case SWITCH -> schema.put("type", "boolean");
            case COUNT ->
                schema.put("type", "integer").put("minimum", parameter.min()).put("maximum", parameter.max());
            case NONE, DECIBEL, HERTZ, SECOND, RATIO -> {
                schema.putArray("type").add("number").add("string"); // "-6 dB" is as good as -6
                schema.put("minimum", parameter.min()).put("maximum", parameter.max());
            }
        }
        return schema;
    }
}
