package sownd.bindings.bench;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.ConductorThread;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.conductor.Outside;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.osc.OscMessage;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Samples;
import sownd.engine.audio.Format;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** A conductor on its own thread as in a show, a deck, and an outside that notes when each message leaves. */
final class Stand implements AutoCloseable {
    private static final NodeTypes TYPES = NodeTypes.builtIn();
    final Deck deck = new Deck();
    final Inbox inbox = new Inbox(Clock.system());
    final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Engine engine = new Engine(new Format(48_000, 128, 2), TYPES, Samples.NONE, Clock.system());
    private final ConductorThread thread;

    /** What left, and when. */
    record Sent(Sending what, long at) {}

    /** OSC addresses that begin so come back at once, as from a far end that repeats them. */
    private static final String ECHO = "/echo/";

    Stand() {
        Outside outside = this::send;
        var conductor =
                new Conductor(engine, inbox, outside, Clock.system(), java.time.Clock.system(ZoneId.systemDefault()));
        thread = ConductorThread.start(conductor, inbox);
    }

    private void send(Sending what) {
        sent.add(new Sent(what, System.nanoTime()));
        if (what instanceof Sending.Osc osc && osc.address().startsWith(ECHO)) {
            inbox.osc(OscMessage.of(osc.address()), System.nanoTime());
        }
    }

    static ProjectReader reader() {
        return new ProjectReader(TYPES);
    }

    /** @throws IllegalStateException if that is no project */
    void open(String text) {
        var read = reader().read(Path.of("project.json"), text);
        open(read.project().orElseThrow(() -> new IllegalStateException(String.valueOf(read.said()))));
    }

    void open(Project project) {
        var faults = inbox.open(project).join();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
    }

    /** Presses a key and lets it go. @return when */
    long press(Place key) {
        var at = System.nanoTime();
        inbox.offer(new ControlEvent(Deck.ID, key, Gesture.DOWN, 1, at));
        inbox.offer(new ControlEvent(Deck.ID, key, Gesture.UP, 0, at));
        return at;
    }

    /** What an address holds once all that was said before is taken. */
    Value value(String address) {
        return inbox.get(address).join() instanceof Answer.Found found ? found.value() : Value.nothing();
    }

    /** When each message left so far, oldest first; they are forgotten. */
    List<Sent> takeSent() {
        var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    @Override
    public void close() {
        thread.close();
        engine.close();
    }
}
