package sownd.bindings.conductor;

import java.util.List;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** Answers what others ask by address. The conductor's thread. */
final class Requests {
    private final Desk desk;
    private final GraphOwner graphs;

    Requests(Desk desk, GraphOwner graphs) {
        this.desk = desk;
        this.graphs = graphs;
    }

    Answer read(String address) {
        graphs.publish(address);
        if (address.startsWith("/page")) {
            desk.showAll(address);
        }
        var value = desk.state().read(address);
        return value.<Answer>map(found -> new Answer.Found(address, found)).orElseGet(() -> unknown(address));
    }

    Answer set(String address, Value value, long at) {
        if (desk.state().leaf(address).isEmpty()) {
            return unknown(address);
        }
        try {
            return new Answer.Found(address, desk.set(address, value, 0, at));
        } catch (IllegalArgumentException refused) {
            return refused(address, refused);
        }
    }

    Answer call(String address, List<Value> arguments, long at) {
        if (desk.state().leaf(address).isEmpty()) {
            return unknown(address);
        }
        try {
            var argument = arguments.isEmpty() ? Value.nothing() : arguments.getFirst();
            desk.call(address, new State.Call(argument, at, ""));
            return new Answer.Found(address, desk.state().value(address));
        } catch (IllegalArgumentException refused) {
            return refused(address, refused);
        }
    }

    /** Presses what covers a cell of a page, counted from 1. */
    Answer press(Project project, int page, int row, int column, long at) {
        return project.control(page, row, column)
                .map(path -> call(path + "/press", List.of(), at))
                .orElseGet(Answer.NoControl::new);
    }

    private Answer unknown(String address) {
        return new Answer.Unknown(address, desk.state().nearest(address).orElse(""));
    }

    private Answer refused(String address, IllegalArgumentException refused) {
        var said = String.valueOf(refused.getMessage()).split(", ", 2);
        var mend = said.length > 1
                ? said[1]
                : desk.state().leaf(address).map(Leaf::about).orElse("");
        return new Answer.Refused(address, said[0], mend);
    }
}
