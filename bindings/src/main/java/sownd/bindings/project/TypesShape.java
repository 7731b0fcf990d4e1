package sownd.bindings.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Definition;
import sownd.engine.graph.Definitions;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;

/** Reads the node types a project makes of graphs. What it read last is what the project's graphs may name. */
final class TypesShape implements Shape<NodeTypes> {
    private static final Field<String> ABOUT = Field.initially("about", Shapes.text(), "", "one sentence for people");
    private static final Field<Map<String, List<String>>> INPUTS =
            shown("inputs", "ways in by name: the inner inputs each leads to, as \"filter.in\"");
    private static final Field<Map<String, String>> OUTPUTS =
            Field.initially("outputs", Shapes.byId(Shapes.text()), Map.of(), "ways out by name: an inner output each");
    private static final Field<Map<String, List<String>>> PARAMS =
            shown("params", "parameters by name: the inner ones each sets");
    private static final Field<Map<String, List<String>>> EVENTS =
            shown("events", "events by name: the inner ones each calls");
    private static final Field<Map<String, String>> READINGS =
            Field.initially("readings", Shapes.byId(Shapes.text()), Map.of(), "readings by name: an inner one each");
    private final NodeTypes builtIn;
    private final Shape<Map<String, Definition>> definitions;
    private NodeTypes known;

    TypesShape(NodeTypes builtIn) {
        this.builtIn = builtIn;
        this.known = builtIn;
        Field<Map<String, Node>> nodes =
                Field.required("nodes", Shapes.byId(GraphShape.node(builtIn)), "the nodes inside by id");
        this.definitions = Shapes.byId(ObjectShape.of(
                "type",
                List.of(ABOUT, nodes, GraphShape.EDGES, INPUTS, OUTPUTS, PARAMS, EVENTS, READINGS),
                in -> new Definition(
                        in.of(ABOUT),
                        new Graph(in.of(nodes), in.of(GraphShape.EDGES)),
                        in.of(INPUTS),
                        in.of(OUTPUTS),
                        in.of(PARAMS),
                        in.of(EVENTS),
                        in.of(READINGS))));
    }

    private static Field<Map<String, List<String>>> shown(String name, String about) {
        return Field.initially(name, Shapes.byId(Shapes.oneOrMore(Shapes.text())), Map.of(), about);
    }

    /** Built-in types and those read. */
    NodeTypes known() {
        return known;
    }

    @Override
    public Optional<NodeTypes> read(Located at, String pointer, Inspection inspection) {
        return definitions.read(at, pointer, inspection).map(written -> {
            var measured = new LinkedHashMap<String, Definition>();
            written.forEach((id, definition) -> {
                var place = at instanceof Located.Fields all ? all.members().get(id) : null;
                var its = place == null ? at : place.value();
                measured.put(id, measured(definition, its, pointer + "/" + id, inspection));
            });
            var made = Definitions.resolve(measured, builtIn);
            for (var fault : made.faults()) {
                inspection.fault(at.markOf(fault.pointer()), pointer + fault.pointer(), fault.what(), fault.mend());
            }
            known = made.types();
            return known;
        });
    }

    private Definition measured(Definition its, Located at, String pointer, Inspection inspection) {
        var nodes = GraphShape.measured(its.graph(), builtIn, at, pointer, inspection);
        var graph = new Graph(nodes, its.graph().edges());
        return new Definition(
                its.about(), graph, its.inputs(), its.outputs(), its.params(), its.events(), its.readings());
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return definitions.schema(schemas);
    }
}
