package sownd.bindings.project;

import java.util.List;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of connections. Pure. */
final class ConnectionLeaves {
    private ConnectionLeaves() {}

    static List<Leaf> of(Project project) {
        return project.connections().keySet().stream()
                .map(id -> Leaf.read(
                        "/connection/" + id + "/here",
                        Measure.SWITCH,
                        0,
                        1,
                        Value.of(false),
                        "messages can go and come by it"))
                .toList();
    }
}
