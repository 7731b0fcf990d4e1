package sownd.bindings.conductor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectLeaves;
import sownd.bindings.shape.Music;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.Position;
import sownd.engine.Timing;
import sownd.engine.Transport;
import sownd.engine.graph.Value;
import sownd.engine.realtime.transport.Told;

/** Owner of everything under {@code /transport}: the way between state and musical time. */
final class TransportOwner implements Part {
    static final String ROOT = "/transport/";
    private Transport transport;
    private Timing written = Timing.USUAL;
    private final State state;
    private final LongConsumer stopAll;
    /** What the engine told last. A value people set is only replaced by news. */
    private final double[] seen = new double[Told.COUNT];

    /** The metre set live, until another project is opened. */
    private Optional<Music.Metre> metre = Optional.empty();

    /**
     * @param stopAll is called with the time at which everything shall end
     */
    TransportOwner(Transport transport, State state, LongConsumer stopAll) {
        this.transport = transport;
        this.state = state;
        this.stopAll = stopAll;
        Arrays.fill(seen, Double.NaN);
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public void open(Project project) {
        written = project.transport();
        transport.write(written);
        metre = Optional.empty();
        Arrays.fill(seen, Double.NaN);
    }

    /** Time goes on as it is, unless it is written otherwise now. */
    @Override
    public void edited(Project project) {
        if (!project.transport().equals(written)) {
            open(project);
        }
    }

    /** Another engine goes on from where this one was last heard of. */
    void tune(Transport next, long now) {
        next.write(transport.written());
        next.locate(new Position.Beats(transport.value(Told.BEATS)), now);
        if (transport.value(Told.TEMPO) > 0) {
            next.tempo(transport.value(Told.TEMPO), 0, now);
            next.loopFrom(new Position.Beats(transport.value(Told.LOOP_FROM)), now);
            next.loopTo(new Position.Beats(transport.value(Told.LOOP_TO)), now);
            next.loop(transport.value(Told.LOOP) != 0, now);
        }
        metre.ifPresent(live -> next.metre(live.count(), live.unit(), now));
        if (transport.value(Told.PLAYING) != 0) {
            next.play(now);
        }
        transport = next;
        Arrays.fill(seen, Double.NaN);
    }

    @Override
    public void set(Leaf leaf, Value value, long rampNanos, long atNanos) {
        taken(
                leaf,
                switch (name(leaf)) {
                    case "playing" -> value.asFlag() ? transport.play(atNanos) : transport.stop(atNanos);
                    case "tempo" -> transport.tempo(value.asNumber(), rampNanos / 1e9, atNanos);
                    case "metre" -> metre(Music.metre(value.asText()), atNanos);
                    case "loop" -> transport.loop(value.asFlag(), atNanos);
                    case "loop_from" -> transport.loopFrom(place(value, Told.LOOP_FROM), atNanos);
                    default -> transport.loopTo(place(value, Told.LOOP_TO), atNanos);
                });
    }

    private boolean metre(Music.Metre wanted, long atNanos) {
        metre = Optional.of(wanted);
        return transport.metre(wanted.count(), wanted.unit(), atNanos);
    }

    /** What is written as a bar is shown as the engine counts it. */
    private Position place(Value value, Told number) {
        var place = Music.place(value);
        if (!(value instanceof Value.Num)) {
            seen[number.place()] = Double.NaN;
        }
        return place;
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var at = call.atNanos();
        if (leaf.path().equals(ProjectLeaves.STOP_ALL)) {
            stopAll.accept(at);
            return;
        }
        taken(
                leaf,
                switch (name(leaf)) {
                    case "play" -> runs(true, transport.play(at));
                    case "stop" -> runs(false, transport.stop(at));
                    case "as_written" -> transport.asWritten(0, at);
                    default -> transport.locate(wanted(call.argument()), at);
                });
    }

    private boolean runs(boolean on, boolean taken) {
        if (taken) {
            state.publish(ROOT + "playing", Value.of(on));
        }
        return taken;
    }

    private static Position wanted(Value argument) {
        return argument instanceof Value.Nothing ? new Position.Beats(0) : Music.placeOrTime(argument);
    }

    private static void taken(Leaf leaf, boolean taken) {
        if (!taken) {
            throw new IllegalArgumentException("the engine did not take " + leaf.path() + ", try again");
        }
    }

    private static String name(Leaf leaf) {
        return leaf.path().substring(ROOT.length());
    }

    /** Publishes what the engine told newly. */
    int work() {
        if (!transport.refresh()) {
            return 0;
        }
        for (var told : Told.values()) {
            var number = transport.value(told);
            if (number != seen[told.place()]) {
                seen[told.place()] = number;
                publish(told, number);
            }
        }
        return 1;
    }

    private void publish(Told told, double number) {
        switch (told) {
            case PLAYING -> state.publish(ROOT + "playing", Value.of(number != 0));
            case BEATS -> state.publish(ROOT + "position/beats", Value.of(number));
            case SECONDS -> state.publish(ROOT + "position/seconds", Value.of(number));
            case BAR -> state.publish(ROOT + "bar", Value.of(number));
            case BEAT -> state.publish(ROOT + "beat", Value.of(number));
            case TEMPO -> state.publish(ROOT + "tempo", Value.of(number));
            case METRE -> state.publish(ROOT + "metre", Value.of((int) number / 100 + "/" + (int) number % 100));
            case LOOP -> state.publish(ROOT + "loop", Value.of(number != 0));
            case LOOP_FROM -> state.publish(ROOT + "loop_from", Value.of(number));
            case LOOP_TO -> state.publish(ROOT + "loop_to", Value.of(number));
        }
    }
}
