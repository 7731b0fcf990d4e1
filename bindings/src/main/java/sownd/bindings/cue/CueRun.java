package sownd.bindings.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Order;

/**
 * A cue list while it is played: which cue is next, which stand, and what each waits for. It is told what people say and
 * what time it is, and answers with what to do. No clock, no threads; times are logical nanoseconds that never go back.
 */
public final class CueRun {
    private CueList list;
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final Map<String, Cue.Arming> arming = new HashMap<>();
    private List<Effect> effects = new ArrayList<>();
    private final Pointer pointer = new Pointer();
    private String current = "";

    public CueRun(CueList list) {
        this.list = list;
    }

    /** The list was changed: what is still there goes on. */
    public List<Effect> edit(CueList edited) {
        pointer.edit(list, edited);
        list = edited;
        List.copyOf(standing.keySet()).stream()
                .filter(id -> edited.cue(id).isEmpty())
                .forEach(this::drop);
        return taken();
    }

    /** Begins the next cue; nothing at the end of the list, or within the lock-out of the GO before. */
    public List<Effect> go(long at) {
        return pointer.go(list, at).map(cue -> go(cue, at)).orElse(List.of());
    }

    /** Begins a cue wherever the list is; one that stands is not touched. */
    public List<Effect> go(String id, long at) {
        return list.cue(id).map(cue -> go(cue, at)).orElse(List.of());
    }

    private List<Effect> go(Cue cue, long at) {
        begin(cue, null, at);
        return due(at);
    }

    private void begin(Cue cue, @Nullable Standing parent, long at) {
        if (standing.containsKey(cue.id())) {
            return;
        }
        standing.put(cue.id(), new Standing(cue, parent, at));
        current = parent == null ? cue.id() : current;
        if (parent != null) {
            parent.inside(1);
        }
    }

    /** Lets waits end that are due by {@code now}. */
    public List<Effect> due(long now) {
        for (var first = first(now); first.isPresent(); first = first(now)) {
            advance(first.get());
        }
        return taken();
    }

    private Optional<Standing> first(long now) {
        Standing first = null;
        for (var each : standing.values()) {
            if (each.due() <= now && (first == null || each.due() < first.due())) {
                first = each;
            }
        }
        return Optional.ofNullable(first);
    }

    private void advance(Standing cue) {
        var at = cue.due();
        cue.waitNoMore();
        if (cue.acted()) {
            passOn(cue, at);
        } else {
            act(cue, at);
        }
    }

    private void act(Standing cue, long at) {
        cue.act();
        if (arming(cue.cue) == Cue.Arming.ARMED) {
            if (!cue.cue.actions().isEmpty()) {
                cue.acting(true);
                effects.add(new Effect.Begin(cue.cue, at));
            }
            var members = cue.cue.group();
            var first = cue.cue.order() == Order.TOGETHER ? members.size() : Math.min(1, members.size());
            members.subList(0, first).forEach(member -> begin(member, cue, at));
        }
        if (cue.then() == Cue.Then.CONTINUE || cue.idle()) {
            cue.wait(at, cue.cue.afterNanos());
        }
    }

    /** The wait after a cue is over. */
    private void passOn(Standing cue, long at) {
        cue.afterIsOver();
        if (cue.then() != Cue.Then.WAIT) {
            list.at(list.place(cue.cue.id()) + 1).ifPresent(following -> begin(following, null, at));
        }
        finishIfDone(cue, at);
    }

    private void finishIfDone(Standing cue, long at) {
        if (cue.over() && cue.idle()) {
            standing.remove(cue.cue.id());
            memberEnded(cue, at);
        }
    }

    /** The group a cue belongs to goes on, or has ended with it. */
    private void memberEnded(Standing member, long at) {
        var group = member.parent;
        if (group == null) {
            return;
        }
        group.inside(-1);
        var behind = group.placeBehind(member.cue.id());
        if (group.cue.order() == Order.IN_TURN && behind < group.cue.group().size()) {
            begin(group.cue.group().get(behind), group, at);
        }
        workEnded(group, at);
    }

    /** The actions of a cue have come to their end. */
    public List<Effect> ended(String id, long at) {
        var cue = standing.get(id);
        if (cue == null) {
            return List.of();
        }
        cue.acting(false);
        workEnded(cue, at);
        return due(at);
    }

    private void workEnded(Standing cue, long at) {
        if (!cue.idle()) {
            return;
        }
        if (cue.then() != Cue.Then.CONTINUE) {
            cue.wait(at, cue.cue.afterNanos());
        }
        finishIfDone(cue, at);
    }

    /** Ends every cue that stands; the next stays the next. */
    public List<Effect> stop() {
        List.copyOf(standing.keySet()).forEach(this::drop);
        return taken();
    }

    /** Ends a cue and its group; nothing follows it, but the group it belongs to goes on. */
    public List<Effect> stop(String id, long at) {
        var cue = standing.get(id);
        if (cue == null) {
            return List.of();
        }
        drop(id);
        memberEnded(cue, at);
        return due(at);
    }

    private void drop(String id) {
        var cue = standing.remove(id);
        if (cue == null) {
            return;
        }
        if (cue.acting()) {
            effects.add(new Effect.End(cue.cue));
        }
        cue.cue.group().forEach(member -> drop(member.id()));
    }

    /** What stands waits no further; what is begun from now on does not. */
    public List<Effect> pause(long at) {
        for (var cue : standing.values()) {
            if (!cue.paused() && cue.acting()) {
                effects.add(new Effect.Hold(cue.cue));
            }
            cue.pause(at);
        }
        return taken();
    }

    /** What stood still goes on. */
    public List<Effect> resume(long at) {
        for (var cue : standing.values()) {
            if (cue.paused() && cue.acting()) {
                effects.add(new Effect.Release(cue.cue));
            }
            cue.resume(at);
        }
        return due(at);
    }

    /** Ends everything and goes back to the first cue. */
    public List<Effect> reset() {
        pointer.reset();
        current = "";
        return stop();
    }

    /** The cue before becomes the next. */
    public void back() {
        pointer.move(list, -1);
    }

    /** The next cue is left out. */
    public void skip() {
        pointer.move(list, 1);
    }

    /** @throws IllegalArgumentException "what, mend" if the list has no such cue */
    public void next(String id) {
        pointer.at(list, id);
    }

    public void arm(String id, Cue.Arming how) {
        arming.put(id, how);
    }

    private Cue.Arming arming(Cue cue) {
        return arming.getOrDefault(cue.id(), cue.armed());
    }

    private List<Effect> taken() {
        if (effects.isEmpty()) {
            return List.of();
        }
        var taken = effects;
        effects = new ArrayList<>();
        return taken;
    }

    /** When something is due by itself; {@link Long#MAX_VALUE} if nothing is. */
    public long nextDue() {
        var first = Standing.NEVER;
        for (var cue : standing.values()) {
            first = Math.min(first, cue.due());
        }
        return first;
    }

    /** Nanoseconds until the next thing is due by itself, 0 if nothing is. */
    public long remaining(long now) {
        var first = Standing.NEVER;
        for (var cue : standing.values()) {
            first = Math.min(first, cue.left(now));
        }
        return first == Standing.NEVER ? 0 : first;
    }

    public boolean running() {
        return !standing.isEmpty();
    }

    public boolean running(String id) {
        return standing.containsKey(id);
    }

    public boolean paused() {
        for (var cue : standing.values()) {
            if (cue.paused()) {
                return true;
            }
        }
        return false;
    }

    /** The cue GO begins; empty at the end. */
    public Optional<Cue> next() {
        return pointer.next(list);
    }

    /** The cue that began last; empty before the first. */
    public Optional<Cue> current() {
        return list.cue(current);
    }

    public CueList list() {
        return list;
    }
}
