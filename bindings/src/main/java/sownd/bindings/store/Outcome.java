package sownd.bindings.store;

import java.util.List;
import sownd.bindings.shape.Problem;

/** What became of an edit. */
public sealed interface Outcome {
    /**
     * It was made.
     *
     * @param name of the step that was made or taken back
     * @param saved whether it is on the disk already; if not, people were told and it is tried again
     * @param warnings what of the project is kept but not used
     */
    record Done(Document document, String name, boolean saved, List<Problem> warnings) implements Outcome {
        Done saved(boolean is) {
            return new Done(document, name, is, warnings);
        }
    }

    /** Nothing was changed, for these reasons. */
    record Refused(List<Problem> faults) implements Outcome {
        /** The first reason, as a sentence. */
        public String said() {
            if (faults.isEmpty()) {
                return "it is not possible";
            }
            var first = faults.getFirst();
            var where = first.pointer().isEmpty() ? "" : first.pointer() + ": ";
            return where + first.what() + ", " + first.mend();
        }
    }
}
