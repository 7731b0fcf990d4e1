package sownd.bindings.cue;

import java.util.Optional;

/** Where a cue list is: the cue GO begins, and when GO was said last. Mutable, of one {@link CueRun}. */
final class Pointer {
    private int next;
    private boolean gone;
    private long lastGo;

    /** The cue that begins now, unless this GO is a slip or the list is at its end; moves on behind it. */
    Optional<Cue> go(CueList list, long at) {
        var cue = list.at(next);
        if (cue.isEmpty() || gone && at - lastGo < list.lockoutNanos()) {
            return Optional.empty();
        }
        gone = true;
        lastGo = at;
        next = list.behind(next);
        return cue;
    }

    /** Stays on its cue; where that is gone, on what stands there now. The end stays the end. */
    void edit(CueList list, CueList edited) {
        var cue = list.at(next);
        var place = cue.map(Cue::id).map(edited::place).orElse(edited.cues().size());
        next = place >= 0 ? place : Math.min(next, edited.cues().size());
    }

    void move(CueList list, int by) {
        next = Math.clamp(next + by, 0, list.cues().size());
    }

    void at(CueList list, String id) {
        var place = list.place(id);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "the list has no cue \"" + id + "\", name one that stands in it by itself");
        }
        next = place;
    }

    void reset() {
        next = 0;
        gone = false;
    }

    Optional<Cue> next(CueList list) {
        return list.at(next);
    }
}
