package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

/** How a project would be with what comes: computed as a whole, so that it can be looked at before it is let in. */
public final class Plan {
    private final ObjectNode document;
    private final List<Arrival> arrivals;
    private final Map<String, String> files;
    private final List<String> notes;

    Plan(ObjectNode document, List<Arrival> arrivals, Map<String, String> files, List<String> notes) {
        this.document = document;
        this.arrivals = List.copyOf(arrivals);
        this.files = new TreeMap<>(files);
        this.notes = List.copyOf(notes);
    }

    /**
     * Plans.
     *
     * @param here the project as it is
     * @param assets the files it has
     * @throws Refused if a chosen part is not there
     */
    public static Plan of(ObjectNode here, Assets assets, Incoming incoming, Choices choices) throws IOException {
        try {
            return new Merge(here, assets, incoming, choices).plan();
        } catch (IllegalArgumentException hidden) {
            throw new Refused(String.valueOf(hidden.getMessage()));
        }
    }

    /** The project as it would be. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** What is wrong with the project as it would be; with a fault among it, it must not be let in. */
    public ProjectReader.Result inspected(NodeTypes types) throws IOException {
        return inspected(new ProjectReader(types));
    }

    /** The same, by a reader that knows more. */
    public ProjectReader.Result inspected(ProjectReader reader) throws IOException {
        Documents.fits(document);
        return Placeless.project(reader, document);
    }

    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** New files below assets, and what they are called in what comes. */
    public Map<String, String> files() {
        return files;
    }

    public List<String> notes() {
        return notes;
    }

    /** Whether anything would change. */
    public boolean changes() {
        return !files.isEmpty() || arrivals.stream().anyMatch(Arrival::arrives);
    }

    /**
     * Lets it in: first the files, which nothing mentions yet, then the project in one step.
     *
     * @throws IOException if it could not be kept; then neither the project nor its files have changed
     */
    public void apply(Incoming incoming, Assets assets, Target target, String name) throws IOException {
        var brought = assets.bring(incoming.media(), files);
        try {
            target.apply(document, name);
        } catch (IOException | RuntimeException failed) {
            assets.remove(brought);
            throw failed;
        }
    }

    /** A line for each thing and each file, for people. */
    public List<String> said() {
        var lines =
                new java.util.ArrayList<>(arrivals.stream().map(Arrival::said).toList());
        files.keySet().forEach(file -> lines.add("file     assets/" + file));
        lines.addAll(notes);
        return lines;
    }

    /** The ids of a section's things that came. */
    public Set<String> came(Section section) {
        var ids = new TreeSet<String>();
        arrivals.stream()
                .filter(arrival -> arrival.arrives() && arrival.thing().section() == section)
                .forEach(arrival -> ids.add(arrival.as()));
        return ids;
    }
}
