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

    /** The place of a parameter in the declaration, or -1: what is fixed by the graph cannot be set. */
    int settable(String name) {
        int place = slot.type().place(name);
        return place < 0 || slot.type().parameters().get(place).measure().fixed() ? -1 : place;
    }

    List<String> readable() {
        return slot.type().readings().stream().map(Reading::name).toList();
    }

    List<String> callable() {
        return slot.type().events().stream().map(Event::name).toList();
    }
}
