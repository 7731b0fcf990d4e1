package sownd.bindings.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.bindings.preset.Preset;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of presets. Pure. */
public final class PresetLeaves {
    public static final String ROOT = "/preset/";

    /** Called with weights by preset. */
    public static final String MORPH = ROOT + "morph";

    /** Called with an id and addresses. */
    public static final String STORE = ROOT + "store";

    private PresetLeaves() {}

    static List<Leaf> of(Map<String, Preset> presets) {
        var leaves = new ArrayList<Leaf>();
        leaves.add(Leaf.call(
                STORE, "stores values as they are now: an object of the preset's \"id\" and its \"addresses\""));
        if (!presets.isEmpty()) {
            leaves.add(Leaf.call(MORPH, "mixes presets: an object of their ids and weights"));
        }
        presets.keySet().forEach(id -> {
            leaves.add(Leaf.call(ROOT + id + "/recall", "recalls it, over the seconds given"));
            leaves.add(Leaf.call(
                    ROOT + id + "/store", "stores its values as they are now, or those of the addresses given"));
            leaves.add(Leaf.read(
                    ROOT + id + "/active", Measure.SWITCH, 0, 1, Value.of(false), "everything is as the preset says"));
        });
        return leaves;
    }
}
