package sownd.bindings.project;

import java.util.ArrayList;
import java.util.List;
import sownd.bindings.state.Leaf;
import sownd.bindings.trigger.Binding;
import sownd.bindings.trigger.Trigger;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of bindings, and of the names that requests start them by. Pure. */
final class BindingLeaves {
    private BindingLeaves() {}

    static List<Leaf> of(Project project) {
        var leaves = new ArrayList<Leaf>();
        project.bindings().forEach((id, binding) -> leaves.addAll(of("/binding/" + id, binding)));
        leaves.addAll(requests(project));
        return leaves;
    }

    /** The names that requests start bindings by. */
    static List<Leaf> requests(Project project) {
        return project.bindings().values().stream()
                .filter(binding -> binding.when().way() == Trigger.Way.HTTP)
                .flatMap(binding -> binding.when().name().stream())
                .distinct()
                .map(name ->
                        Leaf.call("/trigger/" + name, "starts the bindings of this name, as a request to /t/ does"))
                .toList();
    }

    static List<Leaf> of(String path, Binding binding) {
        return List.of(
                Leaf.call(path + "/fire", "does its actions now, armed or not"),
                new Leaf(
                        path + "/armed",
                        Leaf.Access.SET,
                        Measure.SWITCH,
                        0,
                        1,
                        Value.of(binding.armed()),
                        "whether its trigger starts it"),
                Leaf.read(
                        path + "/fired", Measure.NONE, 0, 0, Value.of(0), "how often it was started since the opening"),
                Leaf.readText(path + "/next", "", "when time starts it next, in words; empty if something else does"));
    }
}
