package sownd.bindings.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.bindings.cue.Cue;
import sownd.bindings.cue.CueList;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of cue lists and their cues. Pure. */
public final class CueLeaves {
    public static final String ROOT = "/cue/";

    private CueLeaves() {}

    static List<Leaf> of(Map<String, CueList> lists) {
        var leaves = new ArrayList<Leaf>();
        lists.forEach((id, list) -> {
            leaves.addAll(ofList(ROOT + id));
            list.all().forEach(cue -> leaves.addAll(ofCue(ROOT + id + "/" + cue.id(), cue)));
        });
        return leaves;
    }

    private static List<Leaf> ofList(String path) {
        return List.of(
                Leaf.call(path + "/go", "begins the next cue"),
                Leaf.call(path + "/back", "makes the cue before the next one"),
                Leaf.call(path + "/skip", "leaves the next cue out"),
                Leaf.call(path + "/stop", "ends every cue of the list that runs"),
                Leaf.call(path + "/pause", "what runs waits no further until resume"),
                Leaf.call(path + "/resume", "what was paused goes on"),
                Leaf.call(path + "/panic", "ends every cue of the list that runs, and their sounds, at once"),
                Leaf.call(path + "/reset", "ends what runs and goes back to the first cue"),
                new Leaf(path + "/next", Leaf.Access.SET, Measure.TEXT, 0, 0, Value.of(""), "id of the cue GO begins"),
                Leaf.read(path + "/running", Measure.SWITCH, 0, 1, Value.of(false), "a cue of the list runs"),
                Leaf.read(path + "/paused", Measure.SWITCH, 0, 1, Value.of(false), "a cue of the list is paused"),
                Leaf.readText(path + "/current", "", "id of the cue that began last"),
                Leaf.readText(path + "/name", "", "name of the cue that began last"),
                Leaf.readText(path + "/number", "", "number of the cue that began last"),
                Leaf.read(
                        path + "/remaining",
                        Measure.SECOND,
                        0,
                        0,
                        Value.of(0),
                        "until the list does something by itself; 0 if nothing is due"));
    }

    private static List<Leaf> ofCue(String path, Cue cue) {
        return List.of(
                Leaf.call(path + "/go", "begins this cue, wherever the list is"),
                Leaf.call(path + "/stop", "ends this cue"),
                Leaf.read(path + "/running", Measure.SWITCH, 0, 1, Value.of(false), "this cue runs"),
                new Leaf(
                        path + "/armed",
                        Leaf.Access.SET,
                        Measure.SWITCH,
                        0,
                        1,
                        Value.of(cue.armed() == Cue.Arming.ARMED),
                        "this cue does something when it begins"));
    }
}
