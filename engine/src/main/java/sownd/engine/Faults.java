package sownd.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.Extent;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Ids;
import sownd.engine.graph.NodeTypes;

/** What is wrong with graphs that are to be played together. Pure. */
final class Faults {
    private Faults() {}

    static List<Fault> of(Map<String, Graph> graphs, NodeTypes types) {
        List<Fault> faults = new ArrayList<>();
        Optional<Fault> large = Extent.fault("/graphs", graphs.values(), types);
        if (large.isPresent()) {
            return List.of(large.get());
        }
        graphs.forEach((name, graph) -> {
            if (!Ids.valid(name)) {
                faults.add(new Fault(
                        "/graphs", "\"" + name + "\" is not an id", "use small letters, digits and _, first a letter"));
            }
            Compiler.check(graph, types)
                    .forEach(f -> faults.add(new Fault("/graphs/" + name + f.pointer(), f.what(), f.mend())));
        });
        return faults;
    }
}
