package sownd.bindings.project;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import sownd.bindings.cue.CueList;
import sownd.bindings.hand.HandTimes;
import sownd.bindings.page.Page;
import sownd.bindings.page.Templates;
import sownd.bindings.preset.Preset;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.trigger.Binding;
import sownd.bindings.trigger.Spot;
import sownd.bindings.trigger.Whereabouts;
import sownd.devices.net.ConnectionTypes;
import sownd.devices.net.known.BuiltIn;
import sownd.engine.Timing;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** The shape of {@code project.json}, format version 1. */
public final class ProjectShape {
    /** The format version this program reads and writes. */
    public static final int VERSION = 1;

    private static final Field<Integer> SOWND = Field.required("sownd", version(), "the format version, 1");
    private static final Field<String> NAME = Field.required("name", Shapes.text(), "what people call the project");
    private static final Field<AudioSetup> AUDIO =
            Field.initially("audio", AudioSetup.SHAPE, AudioSetup.USUAL, "how it wants to be played");
    private static final Field<Timing> TRANSPORT = Field.initially(
            "transport", new TimingShape(), Timing.USUAL, "musical time: tempo, metre, how both change, a loop");
    private static final Field<HandTimes> HANDS =
            Field.initially("hands", HandTimes.SHAPE, HandTimes.USUAL, "how long presses are told apart");
    private static final Field<Map<String, Value>> TEMPLATES =
            Field.initially("templates", Templates.SHAPE, Map.of(), "controls that are used often, by id");
    private static final Field<Map<String, Page>> PAGES =
            Field.initially("pages", many(Page.SHAPE), Map.of(), "the pages by id, in their order");
    private static final Field<Map<String, Binding>> BINDINGS =
            Field.initially("bindings", many(Binding.SHAPE), Map.of(), "triggers and what they start");
    private static final Field<Map<String, Variable>> VARIABLES =
            Field.initially("variables", many(Variable.SHAPE), Map.of(), "values of your own, /var/<id>");
    private static final Field<Map<String, SurfaceSetup>> SURFACES =
            Field.initially("surfaces", Shapes.byId(SurfaceSetup.SHAPE), Map.of(), "controllers and screens");
    private static final Field<Map<String, Preset>> PRESETS =
            Field.initially("presets", many(Preset.SHAPE), Map.of(), "values by address, recalled together, by id");
    private static final Field<Map<String, CueList>> CUES =
            Field.initially("cues", many(CueList.SHAPE), Map.of(), "the cue lists by id");
    private static final Field<ZoneId> ZONE =
            Field.optional("zone", Whereabouts.ZONES, "time zone of its times of day; the computer's if left out");
    private static final Field<Spot> PLACE = Field.optional("place", Spot.SHAPE, "where the sun rises and sets");

    private ProjectShape() {}

    /** Of these there may be thousands. */
    private static <T> Shape<Map<String, T>> many(Shape<T> shape) {
        return Shapes.piece(Shapes.byId(Shapes.piece(shape)));
    }

    private static Shape<Integer> version() {
        return Shapes.scalar("the format version, 1", Schemas.type("integer").put("const", VERSION), value -> {
            var version = value.asNumber();
            if (version > VERSION) {
                throw new IllegalArgumentException(
                        "format " + value.asText() + " is of a newer sownd than this, open it with that one");
            }
            if (version != VERSION) {
                throw new IllegalArgumentException(value.asText() + " is no format version, write " + VERSION);
            }
            return VERSION;
        });
    }

    static Shape<Project> of(NodeTypes types) {
        return of(types, BuiltIn.TYPES);
    }

    /** @param kinds the types its connections may have */
    static Shape<Project> of(NodeTypes types, ConnectionTypes kinds) {
        Field<Map<String, Connection>> connections = Field.initially(
                "connections", Shapes.byId(new ConnectionShape(kinds)), Map.of(), "far ends of messages");
        var defined = new TypesShape(types);
        Field<NodeTypes> own = Field.initially("types", defined, types, "node types made of graphs, by id");
        Field<Map<String, Graph>> graphs = Field.initially(
                "graphs", Shapes.byId(new GraphShape(types, defined::known)), Map.of(), "the graphs by id");
        // The types come before the graphs: fields are read in this order.
        var fields = List.<Field<?>>of(
                SOWND,
                NAME,
                AUDIO,
                TRANSPORT,
                HANDS,
                TEMPLATES,
                own,
                graphs,
                PAGES,
                BINDINGS,
                VARIABLES,
                connections,
                SURFACES,
                ZONE,
                PLACE,
                PRESETS,
                CUES);
        return ObjectShape.of(
                "project",
                fields,
                in -> new Project(
                        in.of(NAME),
                        in.of(AUDIO),
                        in.of(TRANSPORT),
                        in.of(HANDS),
                        in.of(own),
                        in.of(graphs),
                        in.of(PAGES),
                        in.of(BINDINGS),
                        in.of(VARIABLES),
                        in.of(connections),
                        in.of(SURFACES),
                        in.of(PRESETS),
                        in.of(CUES),
                        new Whereabouts(in.maybe(ZONE), in.maybe(PLACE))));
    }

    /** The JSON Schema of the project file, as text that is the same every time. */
    public static String schema(NodeTypes types) {
        return schema(types, BuiltIn.TYPES);
    }

    /** The same with these types of connections. */
    public static String schema(NodeTypes types, ConnectionTypes kinds) {
        var schema = new Schemas().document(of(types, kinds), "sownd project");
        // A project that defines no types of its own can name only those there are.
        schema.putObject("if").putObject("not").putArray("required").add("types");
        var names = schema.putObject("then")
                .putObject("properties")
                .putObject("graphs")
                .putObject("additionalProperties")
                .putObject("properties")
                .putObject("nodes")
                .putObject("additionalProperties")
                .putObject("properties")
                .putObject("type")
                .putArray("enum");
        types.all().forEach(type -> names.add(type.name()));
        return schema.toPrettyString() + "\n";
    }
}
