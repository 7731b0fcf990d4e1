package sownd.bindings.conductor;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectLeaves;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Surface;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Value;

/**
 * The way to the conductor. Three lanes: presses and calls, which never wait for anything; OSC and MIDI, of which there may
 * be a flood, but one of the rest comes after eight of them; and the rest. Each is bounded; a full lane refuses and counts,
 * but of news for one address the newest is kept. Offering is safe from any thread and wakes the conductor; taking is the conductor's.
 */
public final class Inbox implements ConductorProxy {
    private static final int URGENT = 4_096;
    private static final int COMMON = 8_192;
    /** So many messages of the wires are taken before the rest has its turn. */
    private static final int MOST_IN_A_ROW = 8;

    private static final int MOST_NEWS = 4_096;

    private final ArrayBlockingQueue<Message> urgent = new ArrayBlockingQueue<>(URGENT);
    private final ArrayBlockingQueue<Message> wires = new ArrayBlockingQueue<>(COMMON);
    private final ArrayBlockingQueue<Message> common = new ArrayBlockingQueue<>(COMMON);
    private final News news = new News();
    private final AtomicLong refused = new AtomicLong();
    private final Spill spilled = new Spill(refused);
    private final Clock clock;
    private volatile @Nullable Thread sleeper;
    private int inARow;

    public Inbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean offer(ControlEvent event) {
        var pressed = event.gesture() == Gesture.DOWN || event.gesture() == Gesture.UP;
        return put(pressed ? urgent : common, new Message.Gestured(event));
    }

    @Override
    public CompletableFuture<Answer> get(String address) {
        return ask(common, answer -> new Message.Read(address, answer, clock.nanoTime()));
    }

    @Override
    public CompletableFuture<Answer> set(String address, Value value) {
        return ask(common, answer -> new Message.SetTo(address, value, answer, clock.nanoTime()));
    }

    @Override
    public CompletableFuture<Answer> call(String address, List<Value> arguments) {
        return ask(urgent, answer -> new Message.Called(address, arguments, answer, clock.nanoTime()));
    }

    @Override
    public CompletableFuture<Answer> press(int page, int row, int column) {
        return ask(urgent, answer -> new Message.Pressed(page, row, column, answer, clock.nanoTime()));
    }

    @Override
    public boolean attach(Surface surface) {
        return put(common, new Message.Attached(surface, clock.nanoTime()));
    }

    @Override
    public boolean detach(String surface) {
        return put(common, new Message.Detached(surface, clock.nanoTime()));
    }

    /** An OSC message came; {@code atNanos} is when it shall act. */
    public boolean osc(OscMessage message, long atNanos) {
        return osc(message, "", atNanos);
    }

    /** An OSC message came from a host; {@code atNanos} is when it shall act. */
    public boolean osc(OscMessage message, String from, long atNanos) {
        var panic = message.address().equals(ProjectLeaves.STOP_ALL);
        return put(panic ? urgent : wires, new Message.Osc(message, from, atNanos));
    }

    /** A MIDI event came by a connection. */
    public boolean midi(String connection, MidiEvent event, long atNanos) {
        return put(wires, new Message.Midi(connection, event, atNanos));
    }

    /** A surface sent this MIDI event, whatever it means there; graphs may hear it. */
    public boolean played(String surface, MidiEvent event, long atNanos) {
        return put(wires, new Message.Played(surface, event, atNanos));
    }

    /** A project shall be played from now on; the future gets what the compiler says. */
    public CompletableFuture<List<Fault>> open(Project project) {
        var faults = new CompletableFuture<List<Fault>>();
        if (!put(common, new Message.Opened(project, faults, clock.nanoTime()))) {
            faults.complete(List.of(new Fault("", "the conductor is busy", "try again")));
        }
        return faults;
    }

    /** The project that is played was changed: what is still there goes on. Faults as for {@link #open}. */
    public CompletableFuture<List<Fault>> edit(Project project) {
        var faults = new CompletableFuture<List<Fault>>();
        if (!put(common, new Message.Edited(project, faults, clock.nanoTime()))) {
            faults.complete(List.of(new Fault("", "the conductor is busy", "try again")));
        }
        return faults;
    }

    /**
     * Another engine, of another format, shall play the project from now on: its graphs begin anew with the values they
     * have now. Once answered without faults, the engine before is the caller's to close; on faults all stays as it was.
     */
    public CompletableFuture<List<Fault>> tune(Engine engine) {
        var faults = new CompletableFuture<List<Fault>>();
        if (!put(common, new Message.Tuned(engine, faults, clock.nanoTime()))) {
            faults.complete(List.of(new Fault("", "the conductor is busy", "try again")));
        }
        return faults;
    }

    /**
     * News for a read-only address, from whoever owns it. When there is too much of it, the newest of each address is kept
     * and what it replaces is counted as refused.
     */
    public boolean tell(String address, Value value) {
        var told = new Message.Told(address, value, clock.nanoTime());
        var taken = (spilled.isEmpty() && common.offer(told)) || spilled.put(told);
        if (!taken) {
            refused.incrementAndGet();
        }
        wake();
        return taken;
    }

    /**
     * What an address of a connection is now. Only the newest value of each address waits: it may change faster than it can
     * be shown.
     */
    public void newest(String address, Value value) {
        if (news.put(address, value) && !put(common, new Message.News(clock.nanoTime()))) {
            news.again();
        }
    }

    /** The newest values are taken; those that there are too many of come in the next round. */
    int take(BiConsumer<String, Value> to) {
        var taken = news.take(MOST_NEWS, to);
        if (taken == MOST_NEWS && !put(common, new Message.News(clock.nanoTime()))) {
            news.again();
        }
        return taken;
    }

    /** A connection said something in passing that may start bindings; each counts. */
    public boolean happened(String address, List<Value> said) {
        return put(wires, new Message.Happened(address, said, clock.nanoTime()));
    }

    /** What a {@link sownd.bindings.action.Sending.Asked} asked for has come. */
    public boolean answered(long id, Value answer) {
        return put(common, new Message.Answered(id, answer, "", clock.nanoTime()));
    }

    /** What was asked for will not come, or came as a failure; {@code answer} is nothing then, or what was said. */
    public boolean failed(long id, Value answer, String why) {
        return put(common, new Message.Answered(id, answer, why, clock.nanoTime()));
    }

    /** Something went wrong that people should read. */
    public boolean trouble(String what) {
        return put(common, new Message.Trouble(what, clock.nanoTime()));
    }

    /** Messages refused because a lane was full, since the start. */
    public long refused() {
        return refused.get();
    }

    private CompletableFuture<Answer> ask(
            ArrayBlockingQueue<Message> lane, Function<CompletableFuture<Answer>, Message> message) {
        var answer = new CompletableFuture<Answer>();
        if (!put(lane, message.apply(answer))) {
            answer.complete(new Answer.Busy());
        }
        return answer;
    }

    private boolean put(ArrayBlockingQueue<Message> lane, Message message) {
        var taken = lane.offer(message);
        if (!taken) {
            refused.incrementAndGet();
        }
        wake();
        return taken;
    }

    /** Ends the conductor's sleep, if it sleeps. */
    void wake() {
        var thread = sleeper;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    /** Hands at most {@code limit} messages to {@code to}, urgent ones first. */
    int drain(int limit, Consumer<Message> to) {
        var taken = 0;
        for (Message next = poll(); next != null; next = taken < limit ? poll() : null) {
            to.accept(next);
            taken++;
        }
        return taken;
    }

    private @Nullable Message poll() {
        var next = urgent.poll();
        if (next == null && inARow < MOST_IN_A_ROW) {
            next = wires.poll();
            inARow = next == null ? 0 : inARow + 1;
        }
        if (next == null) {
            inARow = 0;
            next = common.poll();
        }
        return next == null ? pollRest() : next;
    }

    private @Nullable Message pollRest() {
        var next = spilled.poll(common);
        return next == null ? wires.poll() : next;
    }

    /** The conductor's thread waits until something is offered or the time has passed. */
    void sleep(long nanos) {
        sleeper = Thread.currentThread();
        if (urgent.isEmpty() && wires.isEmpty() && common.isEmpty() && spilled.isEmpty() && nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        }
        sleeper = null;
    }
}
