package sownd.engine;

import java.util.List;
import sownd.engine.graph.Event;
import sownd.engine.graph.Node;
import sownd.engine.graph.Reading;
import sownd.engine.realtime.Slot;
import sownd.engine.realtime.SlotIds;

/**
 * A node of the plan as the conductor knows it.
 *
 * @param missing whether an asset could not be had, so that the next plan tries again
 */
record Seat(String path, Node node, Slot slot, SlotIds ids, boolean missing) {

    /** Names of parameters by their place in the declaration; a text cannot be set and has none. */
    List<String> settable() {
        return slot.type().parameters().stream()
                .map(p -> p.measure().fixed() ? "" : p.name())
                .toList();
    }

    List<String> readable() {
        return slot.type().readings().stream().map(Reading::name).toList();
    }

    List<String> callable() {
        return slot.type().events().stream().map(Event::name).toList();
    }
}
