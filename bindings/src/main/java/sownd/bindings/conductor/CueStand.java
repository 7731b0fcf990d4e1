package sownd.bindings.conductor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.bindings.cue.Cue;
import sownd.bindings.cue.CueList;
import sownd.bindings.cue.CueRun;
import sownd.bindings.cue.Effect;
import sownd.bindings.project.CueLeaves;
import sownd.engine.graph.Value;

/** One cue list being played: joins its machine to lists of actions, timers and state. The conductor's thread. */
final class CueStand {
    /** How often the time that remains is shown anew, nanoseconds. */
    private static final long SHOWN_NANOS = 100_000_000L;

    private final Desk desk;
    private final String path;
    private final CueRun run;
    private final Map<String, RunningList> acting = new LinkedHashMap<>();
    private String surface = "";
    private long waitsFor = Long.MAX_VALUE;
    private long nextShown;
    private int turn;

    CueStand(Desk desk, String id, CueList list) {
        this.desk = desk;
        this.path = CueLeaves.ROOT + id;
        this.run = new CueRun(list);
        show();
    }

    /** A wait of the list is over; a little early, so that what begins comes to its sample. */
    private record Tick(CueStand stand, int turn, long at) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (stand.turn == turn) {
                stand.waitsFor = Long.MAX_VALUE;
                stand.carryOut(stand.run.due(at));
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

    /** A word to the whole list. */
    void say(String word, long at, String from) {
        surface = from;
        if (word.equals("panic")) {
            panic();
            return;
        }
        carryOut(
                switch (word) {
                    case "go" -> run.go(at);
                    case "stop" -> run.stop();
                    case "pause" -> run.pause(at);
                    case "resume" -> run.resume(at);
                    case "reset" -> run.reset();
                    case "back" -> {
                        run.back();
                        yield List.of();
                    }
                    default -> {
                        run.skip();
                        yield List.of();
                    }
                });
    }

    /** A word to one cue. */
    void say(String word, String cue, long at, String from) {
        surface = from;
        carryOut(word.equals("go") ? run.go(cue, at) : run.stop(cue, at));
    }

    void next(String cue) {
        run.next(cue);
    }

    void arm(String cue, Cue.Arming how) {
        run.arm(cue, how);
    }

    void edit(CueList list) {
        carryOut(run.edit(list));
    }

    /** Everything of the list has ended. */
    void end() {
        carryOut(run.stop());
    }

    /** Everything of the list ends now, sounds without their fall. */
    void panic() {
        var cut = Cut.of(desk, acting.values());
        carryOut(run.stop());
        cut.undoSoon();
    }

    /** Sees which actions have come to their end. */
    int work(long now) {
        var ended = 0;
        if (!acting.isEmpty()) {
            for (var entry : List.copyOf(acting.entrySet())) {
                var list = entry.getValue();
                if (list.ended() && acting.remove(entry.getKey(), list)) {
                    carryOut(run.ended(entry.getKey(), list.time()));
                    ended++;
                }
            }
        }
        if (run.running() && now - nextShown >= 0) {
            nextShown = now + SHOWN_NANOS;
            remaining(now);
        }
        return ended;
    }

    private void carryOut(List<Effect> effects) {
        for (var effect : effects) {
            carryOut(effect);
        }
        schedule();
        show();
    }

    private void carryOut(Effect effect) {
        var cue = effect.cue().id();
        var list = acting.get(cue);
        switch (effect) {
            case Effect.Begin(var begun, var at) ->
                acting.put(cue, desk.lists().start(path + "/" + cue, begun.actions(), Value.nothing(), surface, at));
            case Effect.End _
            when list != null -> {
                acting.remove(cue);
                desk.lists().stop(list);
            }
            case Effect.Hold _ when list != null -> desk.lists().pause(list, desk.now());
            case Effect.Release _ when list != null -> desk.lists().resume(list, desk.now());
            case Effect.End _, Effect.Hold _, Effect.Release _ -> {}
        }
    }

    private void schedule() {
        var due = run.nextDue();
        if (due != waitsFor) {
            waitsFor = due;
            turn++;
            if (due != Long.MAX_VALUE) {
                desk.timers().at(due, new Tick(this, turn, due));
            }
        }
    }

    private void show() {
        var state = desk.state();
        var current = run.current();
        state.publish(path + "/running", Value.of(run.running()));
        state.publish(path + "/paused", Value.of(run.paused()));
        state.publish(path + "/next", Value.of(run.next().map(Cue::id).orElse("")));
        state.publish(path + "/current", Value.of(current.map(Cue::id).orElse("")));
        state.publish(path + "/name", Value.of(current.map(Cue::name).orElse("")));
        state.publish(path + "/number", Value.of(current.map(this::number).orElse("")));
        for (var cue : run.list().all()) {
            state.publish(path + "/" + cue.id() + "/running", Value.of(run.running(cue.id())));
        }
        remaining(desk.now());
    }

    private String number(Cue cue) {
        return cue.number().isEmpty() ? Integer.toString(run.list().place(cue.id()) + 1) : cue.number();
    }

    private void remaining(long now) {
        var tenths = Math.ceilDiv(run.remaining(now), SHOWN_NANOS);
        desk.state().publish(path + "/remaining", Value.of(tenths / 10.0));
    }
}
