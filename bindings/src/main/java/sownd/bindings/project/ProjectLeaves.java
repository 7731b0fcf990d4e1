package sownd.bindings.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sownd.bindings.page.Page;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Extent;
import sownd.engine.graph.Flat;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Value;

/** Every address a project has, derived from what it declares. Pure. */
public final class ProjectLeaves {
    public static final String STOP_ALL = "/transport/stop_all";

    /** Below a node: its part of the render time. */
    public static final String LOAD = "/status/load";

    /** Below a node: how many of its events were dropped. */
    public static final String DROPPED = "/status/dropped";

    private ProjectLeaves() {}

    public static List<Leaf> of(Project project, NodeTypes types) {
        var leaves = new ArrayList<>(fixed());
        leaves.addAll(TransportLeaves.of(project.transport()));
        leaves.addAll(timings("/engine/render", "time to render a block"));
        leaves.addAll(timings("/engine/interval", "time from block to block"));
        leaves.addAll(queues());
        leaves.addAll(ListLeaves.all());
        project.graphs().forEach((id, graph) -> leaves.addAll(ofGraph("/graph/" + id, graph, types)));
        project.variables().forEach((id, variable) -> leaves.add(ofVariable(id, variable)));
        leaves.addAll(BindingLeaves.of(project));
        leaves.addAll(LearnLeaves.all());
        leaves.addAll(PresetLeaves.of(project.presets()));
        leaves.addAll(CueLeaves.of(project.cues()));
        project.pages().forEach((id, page) -> leaves.addAll(ofPage(id, page)));
        leaves.addAll(ofFarEnds(project));
        return leaves;
    }

    /** Those of its connections and surfaces. */
    static List<Leaf> ofFarEnds(Project project) {
        var leaves = new ArrayList<Leaf>();
        project.connections().keySet().forEach(id -> leaves.addAll(ofLink("/connection/" + id)));
        leaves.addAll(ConnectionLeaves.of(project));
        leaves.addAll(ofSurface(Project.SCREEN, project));
        project.surfaces().keySet().stream()
                .filter(id -> !id.equals(Project.SCREEN))
                .forEach(id -> leaves.addAll(ofSurface(id, project)));
        return leaves;
    }

    /** Those of its graphs. */
    public static List<Leaf> ofGraphs(Project project) {
        var leaves = new ArrayList<Leaf>();
        project.graphs().forEach((id, graph) -> leaves.addAll(ofGraph("/graph/" + id, graph, project.types())));
        return leaves;
    }

    static Leaf ofVariable(String id, Variable variable) {
        return new Leaf(
                "/var/" + id,
                Leaf.Access.SET,
                Measure.NONE,
                0,
                0,
                variable.initial(),
                "variable of this project",
                variable.freshNanos());
    }

    private static List<Leaf> timings(String path, String about) {
        return Stream.of("p50", "p99", "p999", "max")
                .map(name -> Leaf.read(path + "/" + name, Measure.SECOND, 0, 0, Value.of(0), about + ", " + name))
                .toList();
    }

    /** What lies between the conductor and the audio thread. */
    private static List<Leaf> queues() {
        return Stream.of(
                        "commands/waiting|commands the audio thread has not played yet",
                        "commands/late|commands that came after their sample, since the start",
                        "commands/dropped|commands refused or sent to what is gone, since the start",
                        "replies/waiting|what the audio thread told and nobody took yet",
                        "replies/dropped|what it told and was lost, since the start")
                .map(line -> line.split("\\|", 2))
                .map(leaf -> Leaf.read("/engine/" + leaf[0], Measure.NONE, 0, 0, Value.of(0), leaf[1]))
                .toList();
    }

    /** What is there in every project. */
    private static List<Leaf> fixed() {
        return List.of(
                Leaf.call(STOP_ALL, "stops every sound, every running list of actions and every ramp"),
                Leaf.readText("/clock/time", "", "time of day, HH:MM:SS"),
                Leaf.readText("/project/name", "", "name of the project"),
                Leaf.readText("/project/said", "", "what was just done to the project: undone, restored, saved again"),
                Leaf.readText("/status/audio", "", "what plays the sound"),
                Leaf.read("/status/silent", Measure.SWITCH, 0, 1, Value.of(false), "there is no sound card in use"),
                Leaf.readText(
                        "/status/deaf",
                        "",
                        "why the device hears fewer channels than asked for; empty when all is well"),
                Leaf.readText(
                        "/status/trouble", "", "why the driver that was asked for does not play; empty when it does"),
                Leaf.readText("/status/network", "", "where the program listens"),
                Leaf.readText("/status/fault", "", "the newest fault, in words; empty when all is well"),
                Leaf.readText("/status/log", "", "the newest line that a list of actions wrote to the log"),
                Leaf.read("/status/running", Measure.NONE, 0, 0, Value.of(0), "lists of actions running now"),
                Leaf.read("/status/dropped", Measure.NONE, 0, 0, Value.of(0), "messages refused since the start"),
                Leaf.read(
                        "/engine/load", Measure.RATIO, 0, 10, Value.of(0), "render time as a part of the block's time"),
                Leaf.read("/engine/late", Measure.NONE, 0, 0, Value.of(0), "blocks rendered too late since the start"),
                Leaf.read(
                        "/engine/missed", Measure.NONE, 0, 0, Value.of(0), "blocks that came too late for the device"),
                Leaf.read("/engine/underruns", Measure.NONE, 0, 0, Value.of(0), "times the device ran dry"),
                Leaf.read("/engine/blocks", Measure.NONE, 0, 0, Value.of(0), "blocks rendered since the start"));
    }

    private static List<Leaf> ofGraph(String path, Graph graph, NodeTypes types) {
        var leaves = new ArrayList<Leaf>();
        graph.nodes()
                .forEach((id, node) -> types.find(node.type())
                        .ifPresent(type -> leaves.addAll(ofNode(path + "/" + id, node.params(), type.of(node)))));
        types.find("tell")
                .ifPresent(tell ->
                        told(graph, types).forEach(id -> leaves.addAll(ofNode(path + "/" + id, Map.of(), tell))));
        return leaves;
    }

    /** What tells inside other nodes: {@code lead/heard}, or {@code lead/1/heard} of one voice among several. */
    static List<String> told(Graph graph, NodeTypes types) {
        return Extent.fault("", List.of(graph), types).isPresent() ? List.of() : Flat.inside(graph, types, "tell");
    }

    private static List<Leaf> ofNode(String path, Map<String, Value> params, NodeType type) {
        var leaves = new ArrayList<Leaf>();
        for (var parameter : type.parameters()) {
            leaves.add(ofParameter(path, parameter, params.getOrDefault(parameter.name(), parameter.initial())));
        }
        for (var reading : type.readings()) {
            var rest = Value.of(reading.measure() == Measure.DECIBEL ? reading.min() : 0);
            leaves.add(Leaf.read(
                    path + "/" + reading.name(),
                    reading.measure(),
                    reading.min(),
                    reading.max(),
                    rest,
                    reading.about()));
        }
        for (var event : type.events()) {
            leaves.add(Leaf.call(path + "/" + event.name(), event.about()));
        }
        leaves.add(Leaf.read(
                path + "/status/failed", Measure.SWITCH, 0, 1, Value.of(false), "the node cannot do its work"));
        leaves.add(Leaf.readText(path + "/status/reason", "", "why it cannot"));
        leaves.add(Leaf.read(
                path + DROPPED,
                Measure.NONE,
                0,
                0,
                Value.of(0),
                "events of this node that were too many for an edge: it takes 256 within 64 frames"));
        leaves.add(Leaf.read(
                path + LOAD,
                Measure.RATIO,
                0,
                10,
                Value.of(0),
                "time to render it as a part of the block's time, measured now and then; like nodes share evenly"));
        return leaves;
    }

    private static Leaf ofParameter(String path, Parameter parameter, Value initial) {
        var access = parameter.measure().fixed() ? Leaf.Access.READ : Leaf.Access.SET;
        var start = parameter.measure() == Measure.SWITCH ? Value.of(initial.asFlag()) : initial;
        return new Leaf(
                path + "/" + parameter.name(),
                access,
                parameter.measure(),
                parameter.min(),
                parameter.max(),
                start,
                parameter.about());
    }

    static List<Leaf> ofPage(String id, Page page) {
        var leaves = new ArrayList<Leaf>();
        for (var control : page.controls()) {
            leaves.addAll(ControlLeaves.of(Project.path(id, control), control));
        }
        return leaves;
    }

    private static List<Leaf> ofSurface(String id, Project project) {
        var page = new Followers(project).first(id);
        return List.of(
                Leaf.pageOf("/surface/" + id + "/page", page),
                Leaf.brightnessOf("/surface/" + id + "/brightness"),
                Leaf.read(
                        "/surface/" + id + "/here", Measure.SWITCH, 0, 1, Value.of(false), "the surface is connected"),
                ofLink("/surface/" + id).getFirst(),
                ofLink("/surface/" + id).getLast());
    }

    /** How what can come and go stands. */
    private static List<Leaf> ofLink(String path) {
        return List.of(
                Leaf.readText(
                        path + "/status", "", "connecting, ok, degraded, lost or broken; empty where nobody can know"),
                Leaf.readText(path + "/reason", "", "why it is not ok"));
    }
}
