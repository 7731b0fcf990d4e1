package sownd.bindings.conductor;

import java.util.List;
import sownd.bindings.action.Curve;
import sownd.bindings.action.Run;
import sownd.bindings.action.Sending;
import sownd.engine.graph.Value;

/** What the actions of one list may do, at its logical time. The conductor's thread. */
final class Doing implements Run {
    private final Desk desk;
    private final RunningList list;

    Doing(Desk desk, RunningList list) {
        this.desk = desk;
        this.list = list;
    }

    @Override
    public Value value(String address) {
        var named = list.names().get(address);
        return named == null ? desk.state().value(address) : named;
    }

    @Override
    public void name(String path, Value value) {
        list.names().put(path, value);
    }

    @Override
    public long time() {
        return list.time();
    }

    @Override
    public void set(String address, Value value) {
        desk.causes().sets(address);
        desk.set(address, value, 0, list.time());
    }

    @Override
    public void glide(String address, Value value, Curve curve, long nanos) {
        desk.causes().sets(address);
        desk.glide(address, value, curve, nanos, list.time());
    }

    @Override
    public void call(String address, Value argument) {
        desk.call(
                address,
                new sownd.bindings.state.State.Call(
                        argument, list.time(), list.start().surface()));
    }

    @Override
    public void owes(String address) {
        list.owed().add(address);
    }

    @Override
    public void kept(String address) {
        list.owed().remove(address);
    }

    @Override
    public void send(Sending sending) {
        switch (sending) {
            case Sending.Osc osc -> desk.causes().sends(osc, list.time());
            case Sending.Log(var text) -> desk.state().publish("/status/log", Value.of(text));
            default -> {}
        }
        if (list.time() - desk.now() > 0) {
            desk.timers().at(list.time(), new Departure(desk, sending));
        } else {
            desk.outside().send(sending);
        }
    }

    /** What a list sends after a wait leaves when the wait is over, though the list goes on a little early. */
    private record Departure(Desk desk, Sending sending) implements Timers.Due {
        @Override
        public void fire(long now) {
            try {
                desk.outside().send(sending);
            } catch (IllegalArgumentException failed) {
                failed(String.valueOf(failed.getMessage()));
            }
        }

        private void failed(String why) {
            if (sending instanceof Sending.Asked asked) {
                desk.lists().answered(asked.id(), Value.nothing(), why);
            } else {
                desk.trouble(why);
            }
        }

        @Override
        public boolean stoppable() {
            return true;
        }
    }

    @Override
    public void stop(String which) {
        desk.lists().stop(which, list);
    }

    @Override
    public List<String> surfaces() {
        return desk.surfaces(list.start().surface());
    }
}
