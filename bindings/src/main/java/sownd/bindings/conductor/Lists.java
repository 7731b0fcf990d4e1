package sownd.bindings.conductor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sownd.bindings.action.Action;
import sownd.bindings.action.Actions;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** The lists of actions that run now: who started them, and how they end. Owned by the conductor's thread. */
final class Lists {
    static final int MOST = 1_000;
    private final Set<RunningList> running = new LinkedHashSet<>();
    private final Desk desk;
    private final Player player;
    private long changes;
    private UnaryOperator<String> named = pointer -> pointer;

    Lists(Desk desk) {
        this.desk = desk;
        this.player = new Player(desk, this);
    }

    /** How what stands somewhere in the project is called. */
    void naming(UnaryOperator<String> names) {
        named = names;
    }

    /** Starts a list; its first actions are done at once. It is called by where it stands in the project. */
    RunningList start(List<Action> actions, Value started, String surface, long time) {
        return start("", actions, started, surface, time);
    }

    /**
     * Starts a list under a name, if it may.
     *
     * @return the list, which may have ended already
     */
    RunningList start(String name, List<Action> actions, Value value, String surface, long time) {
        var cause = Cause.of(desk.causes().of(actions), actions, time);
        var called = name.isEmpty() ? Actions.pointer(actions) : name;
        var list = new RunningList(new RunningList.Start(called, value, surface, cause), actions, time);
        if (actions.isEmpty() || cause.stopped()) {
            list.end();
        } else if (cause.runsAway()) {
            list.end();
            stopChain(cause);
        } else {
            begin(list);
        }
        return list;
    }

    /** Begins a list, unless it was stopped before or there are too many; it has ended then. */
    void begin(RunningList list) {
        if (list.ended()) {
            return;
        }
        if (running.size() >= MOST) {
            list.end();
            desk.trouble("more than " + MOST + " lists of actions run: " + name(list) + " was refused");
            return;
        }
        running.add(list);
        changes++;
        player.goOn(list);
    }

    private void stopChain(Cause cause) {
        cause.stop();
        desk.trouble("lists of actions start each other in a circle, stopped: "
                + cause.circle().stream()
                        .map(list -> named.apply(Actions.pointer(list)))
                        .collect(Collectors.joining(" → ")));
        List.copyOf(running).stream()
                .filter(list -> list.start().cause().sameChain(cause))
                .forEach(this::stop);
    }

    /** Ends a list and what it waits for; nothing if it has ended. */
    void stop(RunningList list) {
        if (list.ended()) {
            return;
        }
        list.end();
        List.copyOf(list.children()).forEach(this::stop);
        gone(list);
        list.owed().forEach(address -> settle(address, list));
    }

    private void settle(String address, RunningList list) {
        try {
            desk.call(
                    address,
                    new State.Call(Value.nothing(), desk.now(), list.start().surface()));
        } catch (IllegalArgumentException failed) {
            desk.trouble(String.valueOf(failed.getMessage()));
        }
    }

    /** Ends lists as {@link sownd.bindings.action.Run#stop} says. */
    void stop(String which, RunningList asking) {
        var family = family(asking);
        List.copyOf(running).stream()
                .filter(list -> switch (which) {
                    case "this" -> list == family;
                    case "others" -> family(list) != family;
                    case "all" -> true;
                    default -> stands(name(list), which);
                })
                .forEach(this::stop);
    }

    /** Ends the lists whose name is a path or begins with it. */
    void stop(String path) {
        List.copyOf(running).stream().filter(list -> stands(name(list), path)).forEach(this::stop);
    }

    private static boolean stands(String name, String path) {
        return name.equals(path) || name.startsWith(path + "/") || name.startsWith(path + " ");
    }

    private static RunningList family(RunningList list) {
        var first = list;
        for (var parent = list.parent(); parent != null; parent = parent.parent()) {
            first = parent;
        }
        return first;
    }

    /** A list has ended. */
    void gone(RunningList list) {
        running.remove(list);
        changes++;
        player.forget(list);
        var parent = list.parent();
        if (parent != null && parent.without(list) && !parent.ended()) {
            player.wake(parent, list.time());
        }
    }

    /** A list and what it waits for stand still. */
    void pause(RunningList list, long now) {
        list.pause(now);
        list.children().forEach(child -> pause(child, now));
    }

    /** A list that stood still goes on. */
    void resume(RunningList list, long now) {
        if (list.paused()) {
            List.copyOf(list.children()).forEach(child -> resume(child, now));
            player.resume(list, now);
        }
    }

    /** Lists that do much do a little more. @return how many were there */
    int work() {
        return player.work();
    }

    /** Addresses changed, for which lists may wait. */
    void changed(Set<String> addresses) {
        player.changed(addresses);
    }

    /** These addresses and those that lists wait for. */
    Set<String> watching(Set<String> others) {
        return player.conditions().and(others);
    }

    /** What was asked of the outside under a number has come to its end; {@code failure} is empty if it went well. */
    void answered(long id, Value answer, String failure) {
        player.answered(id, answer, failure);
    }

    /** What people call a list. */
    String name(RunningList list) {
        return named.apply(list.start().name());
    }

    /** Every list that runs, the oldest first. */
    Collection<RunningList> running() {
        return running;
    }

    int count() {
        return running.size();
    }

    /** How often a list began or ended; while it stays the same, the same lists run. */
    long changes() {
        return changes;
    }

    void stopAll() {
        changes++;
        List.copyOf(running).forEach(RunningList::end);
        running.clear();
        player.forgetAll();
    }
}
