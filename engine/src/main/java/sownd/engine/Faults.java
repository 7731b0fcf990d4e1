package sownd.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Flat;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Ids;
import sownd.engine.graph.NodeTypes;

/** What is wrong with graphs that are to be played together. Pure. */
final class Faults {
    private Faults() {}

    static List<Fault> of(Map<String, Graph> graphs, NodeTypes types) {
        List<Fault> faults = new ArrayList<>();
        long count =
                graphs.values().stream().mapToLong(g -> Flat.size(g, types)).sum();
        if (count > Compiler.MOST_NODES) {
            return List.of(Compiler.tooLarge("/graphs", count));
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
