package sownd.bindings.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.LocatedReader;
import sownd.bindings.shape.Problem;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** Reads a file that holds one graph and nothing else. Never writes. */
public final class GraphReader {
    private final NodeTypes types;

    public GraphReader(NodeTypes types) {
        this.types = types;
    }

    /**
     * What was read.
     *
     * @param isGraph whether the document is an object with nodes, and so meant as a graph
     * @param graph empty if there is any fault
     */
    public record Result(Path file, boolean isGraph, Optional<Graph> graph, List<Problem> problems) {
        /** The problems as text, a line each. */
        public List<String> said() {
            return problems.stream()
                    .map(problem -> problem.said(file.toString()))
                    .toList();
        }
    }

    /** Reads; a file that cannot be read or is no JSON is no graph. */
    public Result read(Path file) {
        var inspection = new Inspection();
        try {
            var document = LocatedReader.read(Files.readString(file), inspection);
            if (document.isPresent()
                    && document.get() instanceof Located.Fields object
                    && object.members().containsKey("nodes")) {
                var graph = new GraphShape(types).read(document.get(), "", inspection);
                return new Result(file, true, inspection.failed() ? Optional.empty() : graph, inspection.problems());
            }
        } catch (IOException unreadable) {
            return new Result(file, false, Optional.empty(), List.of()); // the project's reader will say why
        }
        return new Result(file, false, Optional.empty(), inspection.problems());
    }
}
