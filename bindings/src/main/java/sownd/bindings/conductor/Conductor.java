package sownd.bindings.conductor;

import java.util.List;
import java.util.Set;
import sownd.bindings.action.Curve;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.bindings.store.Memory;
import sownd.devices.ControlEvent;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.graph.Value;

/**
 * The control thread's work: owner of state, pages, running actions, the project that is played and what each light last
 * showed. {@link #doWork} is stepped by {@link ConductorThread}, or by a test with a settable clock.
 */
public final class Conductor implements Desk {
    private static final int DRAIN_LIMIT = 256;

    /** Waits end this early and messages for later arrive so, so that what follows reaches the engine before its sample. */
    private static final long AHEAD_NANOS = 5_000_000L;

    private final State state = new State();
    private final Causes causes = new Causes();
    private final Timers timers = new Timers(causes);
    private final Faces faces = new Faces();
    private final Lists lists = new Lists(this);
    private final Hands hands = new Hands(lists, faces, this);
    private final Panels panels = new Panels(state, faces, hands.moves());
    private final Ramps ramps = new Ramps(state);
    private final GraphOwner graphs;
    private final Ears ears;
    private final Learning learning;
    private final ConnectionOwner connections;
    private final TransportOwner transport;
    private final List<Part> parts;
    private final Playing playing;
    private final StatusLine status;
    private final Pace pace;
    private final Requests requests;
    private final Inbox inbox;
    private final Outside outside;
    private final Clock clock;
    private Set<String> watched = Set.of();

    /**
     * @param clock time of everything that happens
     * @param wall time of day, for clocks people see
     */
    public Conductor(Engine engine, Inbox inbox, Outside outside, Clock clock, java.time.Clock wall) {
        this(engine, inbox, outside, clock, wall, Memory.NONE);
    }

    /** @param memory what is remembered from one start to the next */
    public Conductor(Engine engine, Inbox inbox, Outside outside, Clock clock, java.time.Clock wall, Memory memory) {
        this.inbox = inbox;
        this.outside = outside;
        this.clock = clock;
        this.graphs = new GraphOwner(engine, this);
        var bindings = new Bindings(this, lists, wall);
        hands.gestures().heardBy(bindings);
        this.learning = new Learning(this, bindings);
        this.connections = new ConnectionOwner(this, bindings, learning);
        this.ears = new Ears(this, bindings, learning, graphs.mail(), Project.NOTHING);
        this.transport = new TransportOwner(engine.transport(), state, this::stopAll);
        this.parts = List.of(
                graphs,
                transport,
                new PageOwner(hands, faces, this),
                panels,
                new ListOwner(this),
                new PresetOwner(this),
                new CueOwner(this),
                bindings,
                new Doors(bindings),
                learning,
                connections,
                new Remember(this, memory));
        this.playing = new Playing(this, parts, graphs, faces);
        this.status = new StatusLine(state, wall);
        this.requests = new Requests(this, graphs);
        this.pace = new Pace(clock.nanoTime());
    }

    /** One round of all duties. @return how much there was to do, 0 for nothing */
    public int doWork() {
        var now = clock.nanoTime();
        var work = inbox.drain(DRAIN_LIMIT, this::on);
        work += engineWork(now);
        work += timers.fire(now, AHEAD_NANOS);
        work += lists.work();
        work += ramps.step(now);
        work += faces.work(now);
        for (var part : parts) {
            work += part.work(now);
        }
        state.publish("/status/running", Value.of(lists.count()));
        if (status.tick(now)) {
            state.listen(now);
            faces.older(panels.pages());
            state.publish("/status/dropped", Value.of(inbox.refused() + ears.lost() + outside.refused()));
            graphs.publishEngine();
        }
        return work + lightWork();
    }

    private int engineWork(long now) {
        return switch (pace.at(now, graphs.commands(), graphs.mail().sends())) {
            case FRAME -> {
                graphs.weigh(now);
                yield graphs.work(lists.watching(watched)) + transport.work();
            }
            case REPLIES -> graphs.work(Set.of());
            case REST -> 0;
        };
    }

    /** From what changed to lights: the differences, and only those. */
    private int lightWork() {
        var work = 0;
        for (var changed = state.takeChanged(); !changed.isEmpty(); changed = state.takeChanged()) {
            faces.changed(changed);
            causes.changed(changed);
            lists.changed(changed);
            for (var part : parts) {
                part.changed(changed);
            }
            if (changed.stream().anyMatch(path -> path.startsWith("/surface/"))) {
                panels.turn(this::trouble);
                watched = faces.reads(panels.pages());
            }
            work += refresh();
        }
        causes.settled();
        work += refresh();
        panels.status(status);
        return work;
    }

    private int refresh() {
        return faces.refresh(state, panels.pages(), this::trouble, panels::show);
    }

    /** How long nothing will be due, nanoseconds; an offered message ends the wait. */
    public long idleNanos() {
        var now = clock.nanoTime();
        return timers.untilNext(now, AHEAD_NANOS, pace.rest(now));
    }

    private void on(Message message) {
        switch (message) {
            case Message.Gestured(var event) when learning.takes(event) -> {}
            case Message.Gestured gestured -> gestured(gestured.event());
            case Message.Read ask -> ask.answer().complete(requests.read(ask.address()));
            case Message.SetTo ask -> ask.answer().complete(requests.set(ask.address(), ask.value(), ask.nanoTime()));
            case Message.Called ask ->
                ask.answer().complete(requests.call(ask.address(), ask.arguments(), ask.nanoTime()));
            case Message.Pressed ask ->
                ask.answer()
                        .complete(
                                requests.press(playing.project(), ask.page(), ask.row(), ask.column(), ask.nanoTime()));
            case Message.Osc told -> {
                var before = causes.hears(told.message(), told.from(), clock.nanoTime());
                ears.osc(told, clock.nanoTime());
                causes.enter(before);
            }
            case Message.Answered(var id, var answer, var failure, var _) -> lists.answered(id, answer, failure);
            case Message.Midi told -> ears.midi(told);
            case Message.Played(var surface, var event, var at) -> graphs.mail().midi(surface, event, at);
            case Message.Attached came -> attached(came.surface());
            case Message.Detached gone -> {
                hands.gone(gone.surface(), gone.nanoTime());
                graphs.mail().gone(gone.surface(), gone.nanoTime());
                panels.detach(gone.surface());
                state.stale("/surface/" + gone.surface() + "/page", clock.nanoTime());
            }
            case Message.Opened wanted -> wanted.faults().complete(open(wanted.project()));
            case Message.Edited wanted -> wanted.faults().complete(edit(wanted.project()));
            case Message.Tuned(var engine, var faults, var at) -> faults.complete(tune(engine, at));
            case Message.Happened(var address, var said, var at) -> connections.happened(address, said, at);
            case Message.News _ -> connections.take(inbox);
            case Message.Told news -> {
                state.publish(news.address(), news.value());
                graphs.mail().told(news.address(), news.value(), news.nanoTime());
            }
            case Message.Trouble trouble -> trouble(trouble.what());
        }
    }

    @Override
    public void happened(String address, Value value, long atNanos) {
        ears.happened(address, value, atNanos);
    }

    private void attached(sownd.devices.Surface surface) {
        var path = "/surface/" + surface.id() + "/page";
        if (state.leaf(path).isEmpty()) {
            var pages = playing.project().pageIds();
            var first = pages.isEmpty() ? "" : pages.getFirst();
            state.declare(Leaf.pageOf(path, first), panels);
            state.declare(Leaf.brightnessOf("/surface/" + surface.id() + "/brightness"), panels);
        }
        panels.attach(surface);
        state.fresh(path);
        state.touch(path);
    }

    private void gestured(ControlEvent event) {
        var panel = panels.panel(event.surface());
        var face = panel.flatMap(
                p -> p.control(playing.project(), event.place()).map(control -> faces.of(p.page(), control)));
        attempt(() -> hands.did(event, face.orElse(null), panels.bounces(event.surface())));
    }

    private List<sownd.engine.graph.Fault> tune(Engine engine, long at) {
        var faults = graphs.tune(engine, playing.project(), at);
        if (faults.isEmpty()) {
            transport.tune(engine.transport(), at);
        }
        return faults;
    }

    private List<sownd.engine.graph.Fault> open(Project opened) {
        var faults = playing.open(opened, clock.nanoTime(), this::endAll);
        if (faults.isEmpty()) {
            ears.open(opened);
        }
        return faults;
    }

    private List<sownd.engine.graph.Fault> edit(Project edited) {
        var faults = playing.edit(edited, clock.nanoTime());
        if (faults.isEmpty()) {
            ears.open(edited);
        }
        return faults;
    }

    private void endAll() {
        lists.stopAll();
        ramps.stopAll();
        timers.stopAll();
    }

    /** PANIC: sounds, lists, ramps and messages for later end; lights follow from that. */
    private void stopAll(long atNanos) {
        endAll();
        parts.forEach(part -> part.stopAll(atNanos));
    }

    @Override
    public Value set(String address, Value value, long rampNanos, long atNanos) {
        var meant = panels.meant(address, value);
        var from = state.value(address).asNumber();
        var glides = rampNanos > 0 && !Double.isNaN(from) && !Double.isNaN(meant.asNumber());
        var accepted = state.set(address, meant, glides ? rampNanos : 0, atNanos);
        if (glides) {
            ramps.start(address, from, accepted.asNumber(), atNanos, rampNanos);
        } else {
            ramps.stop(address);
        }
        return accepted;
    }

    @Override
    public Value glide(String address, Value value, Curve curve, long nanos, long atNanos) {
        return ramps.bend(address, value, curve, nanos, atNanos).orElseGet(() -> set(address, value, nanos, atNanos));
    }

    @Override
    public long now() {
        return clock.nanoTime();
    }

    @Override
    public Causes causes() {
        return causes;
    }

    @Override
    public void call(String address, State.Call call) {
        state.call(address, call);
    }

    /** The last round: what graphs sent and still sounds elsewhere ends. */
    void end() {
        graphs.mail().close();
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (IllegalArgumentException failed) {
            trouble(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void trouble(String what) {
        status.trouble(what, clock.nanoTime());
    }

    @Override
    public void showAll(String path) {
        faces.refresh(state, faces.pagesAt(path), this::trouble, panels::show);
    }

    @Override
    public List<String> surfaces(String surface) {
        return surface.isEmpty() ? panels.ids() : List.of(surface);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Lists lists() {
        return lists;
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Outside outside() {
        return outside;
    }
}
