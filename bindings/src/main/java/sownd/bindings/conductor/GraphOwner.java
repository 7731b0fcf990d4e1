package sownd.bindings.conductor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectLeaves;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.AudioStatus;
import sownd.engine.Engine;
import sownd.engine.Replies;
import sownd.engine.audio.Histogram;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;
import sownd.engine.realtime.OscMessage;

/** Owner of everything under {@code /graph} and {@code /engine}: the way between state and the engine. */
final class GraphOwner implements Part {
    static final String ROOT = "/graph/";
    private static final String ENGINE = "/engine/";
    private Engine engine;
    private final Desk desk;
    private static final int NAMED = 3;
    private final Map<String, Integer> readings = new HashMap<>();
    private final Map<String, String> loads = new HashMap<>();
    private final Map<String, String> drops = new HashMap<>();
    private final Overload overload = new Overload();
    private final Map<Integer, Leaf> parameters = new HashMap<>();
    private final GraphMail mail;
    private long commands;

    GraphOwner(Engine engine, Desk desk) {
        this.engine = engine;
        this.mail = new GraphMail(engine, desk);
        this.desk = desk;
    }

    @Override
    public String root() {
        return ROOT;
    }

    /** Plays the graphs of a project; on faults what played before plays on. */
    List<Fault> play(Project project, Collection<Leaf> leaves, long atNanos) {
        var faults = engine.play(project.graphs(), project.types());
        if (faults.isEmpty()) {
            readings.clear();
            parameters.clear();
            loads.clear();
            drops.clear();
            leaves.forEach(this::number);
            mail.open(atNanos);
        }
        return faults;
    }

    /** What people set live holds also in nodes that begin anew, because they were changed. */
    void restore(long now) {
        List.copyOf(parameters.values()).forEach(leaf -> restore(leaf, now));
    }

    /** Another engine plays what is played, from its beginning but with the values it has now. */
    List<Fault> tune(Engine next, Project project, long now) {
        var faults = next.play(project.graphs(), project.types());
        if (faults.isEmpty()) {
            engine = next;
            var known = List.copyOf(parameters.values());
            var read = List.copyOf(readings.keySet());
            readings.clear();
            parameters.clear();
            read.forEach(path -> readings.put(path, next.reading(path.substring(ROOT.length()))));
            known.forEach(leaf -> restore(leaf, now));
            mail.tune(next, now);
        }
        return faults;
    }

    private void restore(Leaf leaf, long now) {
        var parameter = engine.parameter(leaf.path().substring(ROOT.length()));
        parameters.put(parameter, leaf);
        var value = desk.state().value(leaf.path());
        if (!value.equals(leaf.initial())) {
            engine.set(parameter, value.asNumber(), 0, now);
        }
    }

    private void number(Leaf leaf) {
        if (!leaf.path().startsWith(ROOT)) {
            return;
        }
        var path = leaf.path().substring(ROOT.length());
        if (path.endsWith(ProjectLeaves.DROPPED)) {
            drops.put(leaf.path(), path.substring(0, path.length() - ProjectLeaves.DROPPED.length()));
        }
        if (path.endsWith(ProjectLeaves.LOAD)) {
            loads.put(leaf.path(), path.substring(0, path.length() - ProjectLeaves.LOAD.length()));
        }
        if (leaf.access() == Leaf.Access.READ && engine.reading(path) >= 0) {
            readings.put(leaf.path(), engine.reading(path));
        } else if (leaf.access() == Leaf.Access.SET) {
            parameters.put(engine.parameter(path), leaf);
        }
    }

    @Override
    public void set(Leaf leaf, Value value, long rampNanos, long atNanos) {
        var parameter = engine.parameter(leaf.path().substring(ROOT.length()));
        if (!engine.set(parameter, value.asNumber(), rampNanos / 1e9, atNanos)) {
            throw new IllegalArgumentException("the engine did not take " + leaf.path() + ", try again");
        }
        commands++;
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var argument = call.argument().asNumber();
        var event = engine.event(leaf.path().substring(ROOT.length()));
        if (!engine.call(event, Double.isNaN(argument) ? 1 : argument, call.atNanos())) {
            throw new IllegalArgumentException("the engine did not take " + leaf.path() + ", try again");
        }
        commands++;
    }

    @Override
    public void stopAll(long atNanos) {
        engine.stopAll(atNanos);
        commands++;
    }

    /** The way of messages into graphs and out of them. */
    GraphMail mail() {
        return mail;
    }

    /** Commands handed to the engine so far: while they are new, replies are near. */
    long commands() {
        return commands;
    }

    /** Takes over what the engine told, and the newest values of the watched readings. */
    int work(Collection<String> watched) {
        var taken = engine.drain(new Told());
        if (engine.refresh()) {
            watched.forEach(this::publishReading);
            watched.forEach(this::publishCost);
            if (watched.stream().anyMatch(path -> path.startsWith(ENGINE))) {
                publishStatus(engine.audio());
            }
            taken++;
        }
        return taken;
    }

    /** Says so when the graphs are too much for the machine. */
    void weigh(long now) {
        overload.look(engine.audio().load(), now, () -> engine.costs().heaviest(NAMED))
                .ifPresent(desk::trouble);
    }

    /** Publishes the readings at or below a path, for somebody who asks. */
    void publish(String path) {
        if (path.startsWith(ENGINE) || ENGINE.startsWith(path + "/")) {
            publishEngine();
        }
        readings.keySet().stream()
                .filter(reading -> reading.equals(path) || reading.startsWith(path + "/"))
                .forEach(this::publishReading);
        Stream.concat(loads.keySet().stream(), drops.keySet().stream())
                .filter(cost -> cost.equals(path) || cost.startsWith(path + "/"))
                .forEach(this::publishCost);
    }

    private void publishCost(String path) {
        var node = loads.get(path);
        var loses = drops.get(path);
        if (loses != null) {
            desk.state().publish(path, Value.of(engine.costs().dropped(loses)));
        } else if (node != null) {
            desk.state().publish(path, rounded(engine.costs().load(node)));
        }
    }

    private static Value rounded(double load) {
        return Value.of(Math.round(load * 10_000) / 10_000.0);
    }

    private void publishReading(String path) {
        var number = readings.get(path);
        if (number != null) {
            desk.state().publish(path, Value.of(engine.value(number)));
        }
    }

    void publishEngine() {
        var state = desk.state();
        publishStatus(engine.audio());
        var timings = engine.timings();
        state.publish("/engine/missed", Value.of(timings.missed()));
        state.publish("/engine/underruns", Value.of(timings.underruns()));
        publish("/engine/render", timings.render());
        publish("/engine/interval", timings.interval());
    }

    private void publishStatus(AudioStatus status) {
        var state = desk.state();
        state.publish("/status/audio", Value.of(words(status)));
        state.publish("/status/silent", Value.of(status.driver().equals("null")));
        state.publish("/status/trouble", Value.of(status.trouble()));
        hearing(status);
        state.publish("/engine/load", rounded(status.load()));
        state.publish("/engine/late", Value.of(status.lateBlocks()));
        state.publish("/engine/blocks", Value.of(status.blocks()));
        state.publish("/engine/commands/waiting", Value.of(status.waitingCommands()));
        state.publish("/engine/commands/late", Value.of(status.lateCommands()));
        state.publish("/engine/commands/dropped", Value.of(status.droppedCommands()));
        state.publish("/engine/replies/waiting", Value.of(status.waitingReplies()));
        state.publish("/engine/replies/dropped", Value.of(status.droppedReplies()));
    }

    /** A device that does not hear what it is asked to is said once; that there is no device at all is said elsewhere. */
    private void hearing(AudioStatus status) {
        var before = desk.state().value("/status/deaf").asText();
        desk.state().publish("/status/deaf", Value.of(status.deaf()));
        if (!status.deaf().isEmpty()
                && !status.deaf().equals(before)
                && !status.driver().equals("null")) {
            desk.trouble("live input: " + status.deaf());
        }
    }

    private void publish(String path, Histogram.Spread spread) {
        desk.state().publish(path + "/p50", seconds(spread.p50()));
        desk.state().publish(path + "/p99", seconds(spread.p99()));
        desk.state().publish(path + "/p999", seconds(spread.p999()));
        desk.state().publish(path + "/max", seconds(spread.max()));
    }

    private static Value seconds(long nanos) {
        return Value.of(nanos / 1e9);
    }

    private static String words(AudioStatus status) {
        var format = status.format();
        return switch (status.driver()) {
            case "none" -> "";
            case "null" -> (status.trouble().isEmpty() ? "null clock" : "no sound card") + ": keeping time, no sound";
            default -> status.driver() + " " + format.rate() / 1000.0 + " kHz, " + format.block() + " frames";
        };
    }

    private final class Told implements Replies {
        @Override
        public void changed(int parameter, double value, long atNanos) {
            var leaf = parameters.get(parameter);
            if (leaf != null) {
                var told = leaf.measure() == Measure.SWITCH ? Value.of(value != 0) : Value.of(value);
                desk.state().publish(leaf.path(), told);
            }
        }

        @Override
        public void happened(String nodePath, double value, long atNanos) {
            desk.happened(ROOT + nodePath + "/value", Value.of(value), atNanos);
        }

        @Override
        public void overflowed(String nodePath) {
            desk.trouble(nodePath + ": more than 256 events within 64 frames, some were dropped; "
                    + "let fewer through (status/dropped of the node counts them)");
        }

        @Override
        public void midi(String nodePath, int message, long atNanos) {
            mail.left(nodePath, message, atNanos);
        }

        @Override
        public void osc(String nodePath, OscMessage message, long atNanos) {
            mail.left(nodePath, message, atNanos);
        }

        @Override
        public void failed(String nodePath, String why) {
            desk.state().publish(ROOT + nodePath + "/status/failed", Value.of(true));
            desk.state().publish(ROOT + nodePath + "/status/reason", Value.of(why));
            desk.trouble(nodePath + ": " + why);
        }

        @Override
        public void mended(String nodePath) {
            desk.state().publish(ROOT + nodePath + "/status/failed", Value.of(false));
            desk.state().publish(ROOT + nodePath + "/status/reason", Value.of(""));
        }
    }
}
