package sownd.bindings.conductor;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sownd.bindings.action.Action;
import sownd.bindings.action.Course;
import sownd.bindings.action.Sending;
import sownd.bindings.action.Step;
import sownd.bindings.action.Tries;
import sownd.bindings.expression.Expression;
import sownd.engine.graph.Value;

/** Does the actions of lists until they wait, and wakes them when what they wait for has come. The conductor's thread. */
final class Player {
    /** So many actions of one list are done in a row; the rest comes in the next round. */
    private static final int IN_A_ROW = 200;

    private static final int LISTS_IN_A_ROUND = 10;
    private final ArrayDeque<RunningList> ready = new ArrayDeque<>();
    private final Conditions conditions = new Conditions();
    private final Map<Long, RunningList> asking = new HashMap<>();
    private final Desk desk;
    private final Lists lists;
    private long asked;

    Player(Desk desk, Lists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /** A list goes on; a little early, so that what it asks for comes to its sample. */
    private record GoOn(Player player, RunningList list, int turn) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (list.turn() == turn) {
                player.wake(list, list.time());
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

    /** What a list waits for did not come in time. */
    private record TooLate(Player player, RunningList list, int turn, String what) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (list.turn() == turn) {
                player.failed(list, what + " within " + list.tries().timeoutNanos() / 1e9 + " s", now);
            }
        }

        @Override
        public boolean stoppable() {
            return true;
        }
    }

    /** Does actions until one asks to wait or the list is done. */
    void goOn(RunningList list) {
        var before = desk.causes().enter(list.start().cause());
        var doing = new Doing(desk, list);
        list.busy(true);
        try {
            for (var done = 0; list.runs(); done++) {
                if (done == IN_A_ROW) {
                    list.waitFor(Waiting.TURN);
                    ready.add(list);
                } else {
                    perform(list, doing);
                }
            }
        } finally {
            list.busy(false);
            desk.causes().enter(before);
        }
    }

    private void perform(RunningList list, Doing doing) {
        try {
            var action = list.next(doing);
            if (action == null) {
                list.end();
                lists.gone(list);
            } else {
                take(list, action.run(doing), doing);
            }
        } catch (IllegalArgumentException failed) {
            failed(list, String.valueOf(failed.getMessage()), list.time());
        }
    }

    private void take(RunningList list, Step step, Doing doing) {
        switch (step) {
            case Step.Next _ -> {}
            case Step.After(var nanos) -> waitUntil(list, list.time() + nanos);
            case Step.Until(var condition) -> watch(list, condition, doing);
            case Step.Answered(var sending) -> ask(list, sending, doing);
            case Step.Inside(var course) -> list.enter(course);
            case Step.Together(var branches) -> branch(list, branches);
        }
    }

    private void waitUntil(RunningList list, long time) {
        list.later(time - list.time());
        list.waitFor(Waiting.TIME);
        desk.timers().at(time, new GoOn(this, list, list.turn()));
    }

    private void watch(RunningList list, Expression condition, Doing doing) {
        if (!condition.evaluate(doing::value).asFlag()) {
            list.waitFor(new Waiting.Condition(condition));
            conditions.add(list);
            limit(list, condition + " was not true");
        }
    }

    private void limit(RunningList list, String what) {
        var limit = list.tries().timeoutNanos();
        if (limit > 0) {
            desk.timers().at(list.time() + limit, new TooLate(this, list, list.turn(), what));
        }
    }

    private void ask(RunningList list, Sending sending, Doing doing) {
        var id = ++asked;
        list.waitFor(new Waiting.Answer(id));
        asking.put(id, list);
        limit(list, "no answer");
        doing.send(new Sending.Asked(id, sending));
    }

    private void branch(RunningList list, List<List<Action>> branches) {
        if (branches.isEmpty()) {
            return;
        }
        list.waitFor(Waiting.CHILDREN);
        var children = branches.stream().map(list::child).toList();
        children.forEach(child -> {
            lists.begin(child);
            if (child.ended() && list.children().contains(child)) { // it was refused
                lists.gone(child);
            }
        });
    }

    /** What a list waited for has come; it goes on, not before this time. */
    void wake(RunningList list, long atLeast) {
        if (list.ended()) {
            return;
        }
        if (list.paused()) {
            list.woken();
            return;
        }
        forget(list);
        list.awake(atLeast);
        if (!list.busy()) {
            goOn(list);
        }
    }

    private void failed(RunningList list, String why, long now) {
        forget(list);
        list.awake(now);
        var tries = list.tries();
        var again = list.tryAgain();
        if (again > 0) {
            waitUntil(list, list.time() + tries.pause(again));
        } else if (tries.failed().isEmpty()) {
            desk.trouble(why);
        } else {
            list.names().put("/" + Tries.ERROR, Value.of(why));
            list.enter(Course.of(tries.failed()));
        }
        if (!list.busy()) {
            goOn(list);
        }
    }

    /** A list that stood still goes on with what it waits for, or with what came meanwhile. */
    void resume(RunningList list, long now) {
        if (list.resume(now)) {
            wake(list, now);
        } else if (list.waiting() == Waiting.TIME) {
            waitUntil(list, list.time());
        } else {
            goOn(list);
        }
    }

    int work() {
        var turns = Math.min(LISTS_IN_A_ROUND, ready.size());
        for (var i = 0; i < turns; i++) {
            wake(ready.poll(), Long.MIN_VALUE);
        }
        return turns;
    }

    void changed(Set<String> addresses) {
        conditions.met(addresses).forEach(this::look);
    }

    private void look(RunningList list) {
        try {
            if (conditions.isTrue(list, new Doing(desk, list)::value)) {
                wake(list, desk.now());
            }
        } catch (IllegalArgumentException failed) {
            failed(list, String.valueOf(failed.getMessage()), desk.now());
        }
    }

    /** What lists wait for to become true. */
    Conditions conditions() {
        return conditions;
    }

    void answered(long id, Value answer, String failure) {
        var list = asking.remove(id);
        if (list == null || list.ended()) {
            return;
        }
        try {
            keep(list, answer);
        } catch (IllegalArgumentException unfit) {
            failed(list, String.valueOf(unfit.getMessage()), desk.now());
            return;
        }
        if (failure.isEmpty()) {
            wake(list, desk.now());
        } else {
            failed(list, failure, desk.now());
        }
    }

    /** An answer of several fields is kept under their names below its own; an address takes its body. */
    private void keep(RunningList list, Value answer) {
        var result = list.tries().result();
        if (result.isEmpty() || answer instanceof Value.Nothing) {
            return;
        }
        if (result.startsWith("/")) {
            var body = answer instanceof Value.Fields(var fields) ? fields.getOrDefault("body", answer) : answer;
            desk.set(result, body, 0, desk.now());
        } else if (answer instanceof Value.Fields(var fields)) {
            fields.forEach((name, value) -> list.names().put("/" + result + "/" + name, value));
        } else {
            list.names().put("/" + result, answer);
        }
    }

    /** A list waits for nothing any more. */
    void forget(RunningList list) {
        switch (list.waiting()) {
            case Waiting.Condition _ -> conditions.remove(list);
            case Waiting.Answer(var id) -> asking.remove(id);
            case Waiting.Turn _ -> ready.remove(list);
            case Waiting.Nothing _, Waiting.Time _, Waiting.Children _ -> {}
        }
    }

    void forgetAll() {
        ready.clear();
        conditions.clear();
        asking.clear();
    }
}
