package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Action;
import sownd.bindings.action.Sending;
import sownd.bindings.project.Project;
import sownd.devices.osc.OscMessage;

/**
 * What happens because of what: the list whose action is being done, the lists that set what has just changed, and those
 * that sent what now comes back. Owned by the conductor's thread.
 */
final class Causes {
    private final Map<String, Cause> setters = new HashMap<>();
    private final List<Cause> suspects = new ArrayList<>();
    private final Echoes echoes = new Echoes();
    private @Nullable Cause now;

    /** Another project, or a changed one: its connections tell who can send back what was sent. */
    void open(Project project) {
        echoes.open(project);
    }

    /** From now on things happen because of this. @return what they happened because of before, to be given back */
    @Nullable
    Cause enter(@Nullable Cause cause) {
        var before = now;
        now = cause;
        return before;
    }

    /** Why something happens now that cannot tell it more exactly. */
    @Nullable
    Cause likely() {
        return now != null ? now : deepest();
    }

    /** Why a list is about to start. */
    @Nullable
    Cause of(List<Action> list) {
        if (now != null) {
            return now;
        }
        for (var suspect : suspects) {
            if (suspect.holds(list)) {
                return suspect;
            }
        }
        return deepest();
    }

    private @Nullable Cause deepest() {
        Cause deepest = null;
        for (var suspect : suspects) {
            deepest = deepest == null || suspect.depth() > deepest.depth() ? suspect : deepest;
        }
        return deepest;
    }

    /** An address is set. */
    void sets(String address) {
        if (now != null) {
            setters.put(address, now);
        }
    }

    /** These addresses changed: what happens until {@link #settled} happens because of who set them. */
    void changed(Set<String> addresses) {
        suspects.clear();
        if (!setters.isEmpty()) {
            for (var address : addresses) {
                var setter = setters.remove(address);
                if (setter != null && !suspects.contains(setter)) {
                    suspects.add(setter);
                }
            }
        }
    }

    /** Everybody has seen what changed. */
    void settled() {
        now = null; // it is already, unless something went wrong amid an action
        suspects.clear();
        setters.clear();
    }

    /** An OSC message goes out. */
    void sends(Sending.Osc osc, long time) {
        if (now != null) {
            echoes.sent(osc, now, time);
        }
    }

    /** An OSC message comes: because it was sent there just before, or for reasons of others. As {@link #enter}. */
    @Nullable
    Cause hears(OscMessage message, String from, long time) {
        return enter(echoes.of(message, from, time));
    }
}
