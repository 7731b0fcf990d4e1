package sownd.bindings.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sownd.bindings.cue.CueList;
import sownd.bindings.hand.HandTimes;
import sownd.bindings.page.Control;
import sownd.bindings.page.Page;
import sownd.bindings.preset.Preset;
import sownd.bindings.trigger.Binding;
import sownd.bindings.trigger.Whereabouts;
import sownd.engine.Timing;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * The whole saved document: a value. Maps keep the order of the file; the order of pages is the order of the pages.
 *
 * @param transport how musical time is written
 * @param hands how long presses are told apart
 * @param types what its graphs may name: built in, from plugins, and those it makes of graphs itself
 */
public record Project(
        String name,
        AudioSetup audio,
        Timing transport,
        HandTimes hands,
        NodeTypes types,
        Map<String, Graph> graphs,
        Map<String, Page> pages,
        Map<String, Binding> bindings,
        Map<String, Variable> variables,
        Map<String, Connection> connections,
        Map<String, SurfaceSetup> surfaces,
        Map<String, Preset> presets,
        Map<String, CueList> cues,
        Whereabouts whereabouts) {
    /** Id of the surface that is the program's own window. */
    public static final String SCREEN = "screen";

    /** What is open before anything is. */
    public static final Project NOTHING = new Project(
            "",
            AudioSetup.USUAL,
            Timing.USUAL,
            HandTimes.USUAL,
            NodeTypes.builtIn(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Whereabouts.UNSAID);

    public Project {
        graphs = ordered(graphs);
        pages = ordered(pages);
        bindings = ordered(bindings);
        variables = ordered(variables);
        connections = ordered(connections);
        surfaces = ordered(surfaces);
        presets = ordered(presets);
        cues = ordered(cues);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * The path of the control that covers a cell, such as {@code /page/evening/0/2}.
     *
     * @param page number of the page, from 1
     */
    public Optional<String> control(int page, int row, int column) {
        return pages.entrySet().stream()
                .skip(Math.max(0, page - 1L))
                .limit(page < 1 ? 0 : 1)
                .flatMap(entry ->
                        entry.getValue().at(row, column).stream().map(control -> path(entry.getKey(), control)))
                .findFirst();
    }

    /** The path under which a control's addresses stand. */
    public static String path(String page, Control control) {
        return "/page/" + page + "/" + control.at().row() + "/" + control.at().column();
    }

    /** Whether a node, in a graph or in a type made of one, may send MIDI to this connection or surface. */
    public boolean graphSendsTo(String id) {
        var inner = types.all().stream()
                .flatMap(type -> type.composite().stream())
                .map(composite -> composite.definition().graph());
        return Stream.concat(graphs.values().stream(), inner)
                .flatMap(graph -> graph.nodes().values().stream())
                .filter(node -> !node.type().equals("midi_in"))
                .anyMatch(node -> node.params().containsValue(Value.of(id)));
    }

    /** Whether its graphs are those of another, and mean the same. */
    public boolean soundsAs(Project other) {
        return types == other.types && graphs.equals(other.graphs);
    }

    /** This with the graphs and types of another, which are written alike. */
    Project soundingAs(Project other) {
        return new Project(
                name,
                audio,
                transport,
                hands,
                other.types,
                other.graphs,
                pages,
                bindings,
                variables,
                connections,
                surfaces,
                presets,
                cues,
                whereabouts);
    }

    /** Page ids in order. */
    public List<String> pageIds() {
        return new ArrayList<>(pages.keySet());
    }
}
