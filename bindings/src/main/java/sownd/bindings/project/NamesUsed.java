package sownd.bindings.project;

import java.util.List;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.LocatedReader;
import sownd.engine.graph.NodeTypes;

/** What the text of a project refers to, and where: the names its shapes meet while reading. Pure. */
public final class NamesUsed {
    private NamesUsed() {}

    /** Every name that must be there; none for a text that is no JSON. */
    public static List<Inspection.Reference> of(NodeTypes types, String text) {
        var inspection = new Inspection();
        LocatedReader.read(text, inspection)
                .ifPresent(at -> ProjectShape.of(types).read(at, "", inspection));
        return inspection.references();
    }
}
