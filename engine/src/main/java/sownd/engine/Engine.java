package sownd.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.Format;
import sownd.engine.audio.NullDriver;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Flat;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.Readings;
import sownd.engine.realtime.RenderLoop;
import sownd.engine.realtime.RenderPlan;
import sownd.engine.realtime.ReplyLane;
import sownd.engine.realtime.Slot;

/**
 * Plays graphs. Everything but {@link #start}, {@link #audio} and the timings is called on the conductor's thread only;
 * nothing here but {@link #close} waits for the audio thread. Once the conductor uses another engine, any thread may close this one.
 *
 * <p>Times are the clock's nanoseconds. A command sounds one block after its time, at its exact sample; one whose sample
 * has passed is applied at once and counted as late.
 */
public final class Engine implements AutoCloseable {
    private static final double FADE_SECONDS = 0.005;
    private static final int REPLIES_PER_DRAIN = 1024;

    private final Format format;
    private final NodeTypes types;
    private final RenderLoop loop;
    private final Output output;
    private final Seats seats;
    private final Transport transport;
    private final Samples samples;
    private final Recordings recordings;
    private Score taken = Score.EMPTY;
    private Score offered = Score.EMPTY;
    private final Telling telling;
    private final Costs costs;
    private @Nullable Readings readings;

    /** An engine that records nothing. */
    public Engine(Format format, NodeTypes types, Samples samples, Clock clock) {
        this(format, types, samples, Recordings.NONE, clock);
    }

    public Engine(Format format, NodeTypes types, Samples samples, Recordings recordings, Clock clock) {
        this.format = format;
        this.samples = samples;
        this.recordings = recordings;
        this.types = types;
        this.loop = new RenderLoop(format, clock);
        this.seats = new Seats(
                format,
                samples,
                recordings,
                loop.replies(),
                loop.heard(),
                loop.time().course(),
                loop.wishes());
        this.transport = new Transport(loop, format.rate(), () -> offered.epoch());
        this.costs = new Costs(loop, () -> offered);
        this.telling = new Telling(loop.replies(), seats);
        this.output = new Output(format, clock, loop, () -> new NullDriver(format, clock));
    }

    /**
     * Plays these graphs from the next block on. Nodes whose type and texts stay keep their state; what is new or goes
     * fades. Reads assets, so it may take as long as the files do.
     *
     * @return what is wrong, in which case what played before plays on; empty when all is well
     */
    public List<Fault> play(Map<String, Graph> graphs) {
        return play(graphs, types);
    }

    /** Plays graphs that name other types than the engine was made with. */
    public List<Fault> play(Map<String, Graph> graphs, NodeTypes named) {
        List<Fault> faults = Faults.of(graphs, named);
        if (faults.isEmpty()) {
            collect();
            settle();
            Map<String, Flat> flats = new LinkedHashMap<>();
            graphs.forEach((name, graph) -> flats.put(name, Flat.of(graph, named)));
            Map<String, Seat> seated = seats.seat(flats, taken);
            Shown shown = Shown.of(flats, seated, seats.nodes());
            offered = new Score(offered.epoch() + 1, seated, Score.wires(flats, seated), shown);
            int fade = loop.blocks() == 0 ? 0 : (int) Math.round(FADE_SECONDS * format.rate());
            loop.plans().offer(offered.plan(taken, fade, format.block()));
        }
        return faults;
    }

    /** The number of a numeric parameter or switch, {@code "main/music/gain"}, while the node is there; or -1. */
    public int parameter(String path) {
        Seat seat = offered.seat(parent(path));
        if (seat == null) {
            return offered.shown().parameter(path);
        }
        int place = seat.settable(path.substring(path.lastIndexOf('/') + 1));
        return place < 0 ? -1 : seat.ids().parameters()[place];
    }

    /** The number of a reading, or -1. */
    public int reading(String path) {
        Seat seat = offered.seat(parent(path));
        return seat == null ? offered.shown().reading(path) : number(seat.ids().readings(), seat.readable(), path);
    }

    /** The number of an event, or -1. */
    public int event(String path) {
        Seat seat = offered.seat(parent(path));
        return seat == null ? offered.shown().event(path) : number(seat.ids().events(), seat.callable(), path);
    }

    /**
     * Sets a parameter; values outside its range are clamped.
     *
     * @param rampSeconds how long the way there takes, linear in the parameter's measure; 0 for about 5 ms
     * @return false when the lane is full or the parameter is not there (the command is dropped and counted)
     */
    public boolean set(int parameter, double value, double rampSeconds, long atNanos) {
        return parameter >= 0 && loop.set(parameter, value, rampSeconds, atNanos, offered.epoch());
    }

    /** Calls an event. False as for {@link #set}. */
    public boolean call(int event, double argument, long atNanos) {
        return event >= 0 && loop.call(event, argument, atNanos, offered.epoch());
    }

    /** Every node that plays by its path, those inside other nodes too: {@code "main/lead/1/amp"}. */
    public Map<String, Node> nodes() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        offered.seats().forEach((path, seat) -> nodes.put(path, seat.node()));
        return nodes;
    }

    /** The number of a node, to send it messages; or -1. */
    public int node(String path) {
        return offered.seat(path) == null ? -1 : seats.nodes().node(path);
    }

    /**
     * A MIDI channel message for a node, its bytes from the highest to the lowest. False when the lane of messages is full
     * (it is dropped and counted) or the node is not there. Messages keep out no command.
     */
    public boolean midi(int node, int message, long atNanos) {
        return node >= 0 && loop.midi(node, message, atNanos, offered.epoch());
    }

    /** An OSC message for a node. False as for {@link #midi}. */
    public boolean osc(int node, OscMessage message, long atNanos) {
        return node >= 0 && loop.osc(node, message, atNanos, offered.epoch());
    }

    /** The number by which an OSC address travels inside graphs; -1 when 65,536 others are known already. */
    public int address(String osc) {
        return seats.nodes().strange(osc);
    }

    /** The OSC address of a number. */
    public String address(int number) {
        return seats.nodes().spelled(number);
    }

    /**
     * At that time every node that has an event "stop" gets it, and commands sent before and still waiting are dropped.
     * A full lane keeps places for this.
     */
    public boolean stopAll(long atNanos) {
        return loop.stopAll(atNanos, offered.epoch());
    }

    /** Musical time. */
    public Transport transport() {
        return transport;
    }

    /** What nodes cost. */
    public Costs costs() {
        return costs;
    }

    /** Takes the newest readings; false when there are none since the last call. */
    public boolean refresh() {
        Readings newest = loop.readings();
        if (newest == null || !newest.refresh()) {
            return false;
        }
        readings = newest;
        return true;
    }

    /** A reading as of the last {@link #refresh}; 0 before the first. */
    public double value(int reading) {
        return readings == null ? 0 : readings.value(reading);
    }

    /** Hands over what the audio thread told since; a bounded number, which is returned. */
    public int drain(Replies replies) {
        collect();
        int count = seats.tell(replies, REPLIES_PER_DRAIN);
        ReplyLane lane = loop.replies();
        for (; count < REPLIES_PER_DRAIN && lane.ready(); count++) {
            telling.tell(offered, replies);
            lane.advance();
        }
        return count;
    }

    /**
     * Plays through a driver, closing the one before. When it refuses or is lost, time goes on without sound, {@link
     * #audio} says why, and the driver is tried again until it plays (within 2 s of its device coming back).
     * Any thread.
     */
    public void start(AudioDriver driver) {
        output.start(driver);
        output.watch();
    }

    /** How the audio thread is doing; any thread. */
    public AudioStatus audio() {
        return output.status();
    }

    /** How evenly the audio thread is called and how long it takes; any thread. */
    public AudioTimings timings() {
        return output.timings();
    }

    /** Begins the timings anew at the next call of the driver; any thread. */
    public void clearTimings() {
        output.clearTimings();
    }

    /**
     * Waits until what is read ahead from files has been read and what was recorded has been written, so that a rendering
     * is the same every time. Never while a clock calls for sound; between two blocks of {@code OfflineDriver}.
     */
    public void catchUp() {
        samples.settle();
        recordings.settle();
    }

    /** Ends the driver, then every unit; recordings are whole when it returns. */
    @Override
    public void close() {
        output.close();
        collect();
        loop.end().closeLeaving();
        settle();
        taken.slots().forEach(Slot::close);
        offered = Score.EMPTY;
        taken = Score.EMPTY;
        recordings.settle();
    }

    /** Closes what the audio thread has given back. */
    private void collect() {
        for (RenderPlan plan = loop.plans().collect(); plan != null; plan = plan.retired()) {
            plan.closeLeaving();
        }
    }

    /** Finds out whether the audio thread has taken the score offered last; if not, what it would have brought is closed. */
    private void settle() {
        if (loop.plans().withdraw() == null) {
            taken = offered;
        } else {
            Set<Slot> unplayed = offered.slots();
            unplayed.removeAll(taken.slots());
            unplayed.forEach(Slot::close);
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static int number(int[] ids, List<String> names, String path) {
        int index = names.indexOf(path.substring(path.lastIndexOf('/') + 1));
        return index < 0 ? -1 : ids[index];
    }
}
