package sownd.bindings.conductor;

import java.util.HashSet;
import java.util.Set;
import sownd.bindings.state.State;

/** The connections a control needs: whether they are there. Immutable. */
record Reaches(Set<String> ids) {
    private static final Set<String> GONE = Set.of("lost", "broken");

    /** The addresses that say how they stand. */
    Set<String> reads() {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var reads = new HashSet<String>();
        ids.forEach(id -> reads.add("/connection/" + id + "/status"));
        return reads;
    }

    /** Which is gone, and why; empty if none is. */
    String lost(State state) {
        for (var id : ids) {
            var status = state.value("/connection/" + id + "/status").asText();
            if (GONE.contains(status)) {
                return id + " is " + status + ": "
                        + state.value("/connection/" + id + "/reason").asText();
            }
        }
        return "";
    }
}
