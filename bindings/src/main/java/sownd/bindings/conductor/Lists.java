package sownd.bindings.conductor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sownd.bindings.action.Action;
import sownd.bindings.action.Run;
import sownd.bindings.action.Sending;
import sownd.bindings.shape.References;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** The lists of actions that run now. Owned by the conductor's thread. */
final class Lists {
    /** Lists that start lists deeper than this are a loop. */
    private static final int DEEPEST = 16;

    private static final int MOST = 1_000;
    private final Set<RunningList> running = new LinkedHashSet<>();
    private final Desk desk;
    private int depth;

    Lists(Desk desk) {
        this.desk = desk;
    }

    /** Starts a list; its first actions are done at once. */
    void start(List<Action> actions, Value started, String surface, long time) {
        if (actions.isEmpty()) {
            return;
        }
        if (depth == DEEPEST) {
            desk.trouble("buttons press each other in a circle: stopped after " + DEEPEST);
        } else if (running.size() == MOST) {
            desk.trouble("more than " + MOST + " lists of actions run: a press was refused");
        } else {
            goOn(new RunningList(actions, started, surface, time));
        }
    }

    /** A list goes on, unless it was stopped meanwhile; a little early, so that what it asks for comes to its sample. */
    private record GoOn(Lists lists, RunningList list) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (lists.running.contains(list)) {
                lists.goOn(list);
            }
        }

        @Override
        public boolean early() {
            return true;
        }

        @Override
        public boolean stoppable() {
            return true;
        }
    }

    /** Does actions until one asks to wait or the list is done. */
    private void goOn(RunningList list) {
        running.add(list);
        depth++;
        try {
            while (!list.done()) {
                var wait = perform(list.take(), list);
                if (wait > 0) {
                    list.later(wait);
                    desk.timers().at(list.time(), new GoOn(this, list));
                    return;
                }
            }
            running.remove(list);
        } finally {
            depth--;
        }
    }

    private long perform(Action action, RunningList list) {
        try {
            return action.run(new Doing(list));
        } catch (IllegalArgumentException failed) {
            desk.trouble(String.valueOf(failed.getMessage()));
            return 0;
        }
    }

    int count() {
        return running.size();
    }

    void stopAll() {
        running.clear();
    }

    /** What the actions of one list may do, at its logical time. */
    private final class Doing implements Run {
        private final RunningList list;

        Doing(RunningList list) {
            this.list = list;
        }

        @Override
        public Value value(String address) {
            return address.equals(References.VALUE)
                    ? list.started()
                    : desk.state().value(address);
        }

        @Override
        public void set(String address, Value value, long rampNanos) {
            desk.set(address, value, rampNanos, list.time());
        }

        @Override
        public void call(String address, Value argument) {
            desk.call(address, new State.Call(argument, list.time(), list.surface()));
        }

        @Override
        public void send(Sending sending) {
            desk.outside().send(sending);
        }

        @Override
        public List<String> surfaces() {
            return desk.surfaces(list.surface());
        }
    }
}
