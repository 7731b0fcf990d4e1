package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Where a changed project goes: one step, which can be undone where the target can undo. */
public interface Target {
    /**
     * Takes the project as it shall be.
     *
     * @param name what the step is called, for people
     * @throws IOException if it could not be kept; then nothing has changed
     */
    void apply(ObjectNode newDocument, String name) throws IOException;
}
