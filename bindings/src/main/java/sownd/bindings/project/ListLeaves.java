package sownd.bindings.project;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of the lists of actions that run. Pure. */
public final class ListLeaves {
    public static final String ROOT = "/list/";

    /** So many running lists can be seen and stopped one by one. */
    public static final int SLOTS = 16;

    private ListLeaves() {}

    static List<Leaf> all() {
        var leaves = new ArrayList<Leaf>();
        leaves.add(Leaf.call(ROOT + "stop", "ends the running lists whose name is or begins with the text given"));
        for (var i = 1; i <= SLOTS; i++) {
            var path = ROOT + i;
            leaves.add(Leaf.readText(path + "/name", "", "what started the list; empty where none runs"));
            leaves.add(Leaf.readText(path + "/waits", "", "what it waits for"));
            leaves.add(Leaf.read(path + "/age", Measure.SECOND, 0, 0, Value.of(0), "how long it has been running"));
            leaves.add(Leaf.call(path + "/stop", "ends it"));
        }
        return leaves;
    }

    /** Which of the running lists an address belongs to, from 0. */
    public static OptionalInt slot(String path) {
        var rest = path.substring(ROOT.length());
        var end = rest.indexOf('/');
        return end < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(rest.substring(0, end)) - 1);
    }
}
