package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a plan in playing order, first those that lead to nodes which tell the transport what to do. These are played
 * frame by frame, so that all others hear of it on the exact frame. Off the audio thread.
 *
 * @param leading how many lead
 * @param light whether none of them is fed by a sound or a signal; otherwise everything is played frame by frame
 */
record Lead(List<Part> parts, int leading, boolean light) {
    static Lead of(Lineup lineup) {
        List<Part> ordered = lineup.parts();
        boolean driven = false;
        for (Part part : ordered) {
            driven |= part instanceof Part.Alone alone && alone.slot().unit.drives();
        }
        return driven ? of(ordered, lineup) : new Lead(ordered, 0, true);
    }

    private static Lead of(List<Part> ordered, Lineup lineup) {
        Map<Slot, Part> played = new HashMap<>();
        ordered.forEach(part -> part.all().forEach(slot -> played.put(slot, part)));
        Set<Part> leading = new HashSet<>();
        boolean light = true;
        for (Part part : ordered.reversed()) {
            if (leads(part, lineup, played, leading)) {
                leading.add(part);
                light &= part instanceof Part.Alone alone && !fed(alone.slot(), lineup);
            }
        }
        List<Part> parts = new ArrayList<>();
        ordered.stream().filter(leading::contains).forEach(parts::add);
        ordered.stream().filter(part -> !leading.contains(part)).forEach(parts::add);
        return new Lead(parts, leading.size(), light);
    }

    private static boolean leads(Part part, Lineup lineup, Map<Slot, Part> played, Set<Part> leading) {
        for (Slot slot : part.all()) {
            if (slot.unit.drives()) {
                return true;
            }
            for (Wire wire : lineup.outOf(slot)) {
                if (!wire.late() && leading.contains(played.get(wire.to()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fed(Slot slot, Lineup lineup) {
        return slot.type.late() || lineup.into(slot).stream().anyMatch(wire -> !wire.tells());
    }
}
