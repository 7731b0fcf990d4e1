package sownd.bindings.conductor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import sownd.bindings.action.Sending;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Memory;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.engine.Engine;
import sownd.engine.Sample;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** A whole show stepped by hand: real engine, real conductor, one clock that moves a block at a time. */
final class Stage implements AutoCloseable {
    static final int RATE = 48_000;
    static final int BLOCK = 64;
    private static final Format FORMAT = new Format(RATE, BLOCK, 2);
    /** Two channels are asked for; the device hears what a test gives it, at first nothing. */
    private static final Format HEARING = new Format(RATE, BLOCK, 2, 2);

    final OfflineDriver driver;
    final Inbox inbox;
    final List<Sending> sent = new ArrayList<>();
    final List<Long> sentAt = new ArrayList<>();
    final Conductor conductor;
    /** Stands still until a test says otherwise. */
    final SetClock wall;

    private Engine engine;
    private final NodeTypes types;
    /** Nanoseconds that rendering took so far; a node of a test adds to it. */
    final AtomicLong worked;

    private final List<float[]> heard = new ArrayList<>();

    Stage(String project) {
        this(project, NodeTypes.builtIn(), new AtomicLong());
    }

    Stage(String project, NodeTypes types) {
        this(project, types, new AtomicLong());
    }

    /** One that remembers. */
    Stage(String project, Memory memory) {
        this(project, NodeTypes.builtIn(), new AtomicLong(), memory);
    }

    Stage(String project, NodeTypes types, AtomicLong worked) {
        this(project, types, worked, Memory.NONE);
    }

    private Stage(String project, NodeTypes types, AtomicLong worked, Memory memory) {
        driver = new OfflineDriver(project.contains("\"input\"") ? HEARING : FORMAT);
        inbox = new Inbox(driver::nanoTime);
        this.types = types;
        this.worked = worked;
        engine = new Engine(FORMAT, types, asset -> tone(asset), () -> driver.nanoTime() + worked.get());
        wall = new SetClock(Instant.parse("2026-11-22T19:25:00Z"), ZoneOffset.UTC, driver::nanoTime);
        conductor = new Conductor(engine, inbox, this::send, driver::nanoTime, wall, memory);
        open(project);
        engine.start(driver);
    }

    private void send(Sending sending) {
        sent.add(sending);
        sentAt.add(driver.nanoTime());
    }

    /** Another project is played from now on. */
    void open(String project) {
        var read = new ProjectReader(types).read(Path.of("project.json"), project);
        var faults = inbox.open(read.project().orElseThrow(() -> new AssertionError(read.said())));
        conductor.doWork();
        if (!faults.join().isEmpty()) {
            throw new AssertionError(faults.join());
        }
    }

    /** The project was changed. */
    void edit(String project) {
        var read = new ProjectReader(types).read(Path.of("project.json"), project);
        var faults = inbox.edit(read.project().orElseThrow(() -> new AssertionError(read.said())));
        conductor.doWork();
        if (!faults.join().isEmpty()) {
            throw new AssertionError(faults.join());
        }
    }

    /** Another engine takes over, as when the device's format changes. */
    Stage tune() {
        var old = engine;
        engine = new Engine(FORMAT, types, asset -> tone(asset), driver::nanoTime);
        var faults = inbox.tune(engine);
        conductor.doWork();
        if (!faults.join().isEmpty()) {
            throw new AssertionError(faults.join());
        }
        old.close();
        engine.start(driver);
        return this;
    }

    /** Every asset is half a second of a constant, so that any step in it can be seen. */
    private static Sample tone(String asset) throws java.io.IOException {
        if (asset.startsWith("missing")) {
            throw new java.io.IOException("there is no file \"" + asset + "\"");
        }
        var data = new float[RATE / 2];
        Arrays.fill(data, 0.5f);
        return new Sample(new float[][] {data}, RATE);
    }

    /** Lets time pass; sound is rendered and kept. */
    Stage pass(int millis) {
        var end = driver.nanoTime() + millis * 1_000_000L;
        conductor.doWork();
        while (driver.nanoTime() < end) {
            heard.add(driver.next()[0].clone());
            conductor.doWork();
        }
        return this;
    }

    /** The first frame since the beginning whose level is over a thousandth, or -1. */
    long firstHeard(long fromFrame) {
        for (var frame = fromFrame; frame < (long) heard.size() * BLOCK; frame++) {
            if (Math.abs(at(frame)) > 1e-3) {
                return frame;
            }
        }
        return -1;
    }

    float at(long frame) {
        return heard.get((int) (frame / BLOCK))[(int) (frame % BLOCK)];
    }

    long frame() {
        return (long) heard.size() * BLOCK;
    }

    Value value(String address) {
        var answer = ask(inbox.get(address));
        return answer instanceof Answer.Found found ? found.value() : Value.of(String.valueOf(answer));
    }

    Answer ask(CompletableFuture<Answer> answer) {
        conductor.doWork();
        return answer.join();
    }

    void hand(String surface, Place place, Gesture gesture, double value) {
        inbox.offer(new ControlEvent(surface, place, gesture, value, driver.nanoTime()));
        conductor.doWork();
    }

    /** A surface that remembers. */
    static final class Panelled implements Surface {
        private final String id;
        private final List<Place> places;
        final Map<Place, Appearance> lights = new LinkedHashMap<>();
        final List<Place> shown = new ArrayList<>();
        /** Where motors of faders were sent, one after the other. */
        final List<Double> motors = new ArrayList<>();

        String page = "";

        Panelled(String id, Place... places) {
            this.id = id;
            this.places = List.of(places);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<Place> places() {
            return places;
        }

        @Override
        public void lay(PageLayout laid) {
            page = laid.id();
        }

        @Override
        public void show(Place place, Appearance appearance) {
            var before = lights.put(place, appearance);
            shown.add(place);
            var moves = before == null || before.level() != appearance.level();
            if (place instanceof Place.Fader && moves && !Double.isNaN(appearance.level())) {
                motors.add(appearance.level());
            }
        }

        Appearance at(int row, int column) {
            return lights.get(new Place.Key(row, column));
        }

        @Override
        public void close() {}
    }

    Panelled attach(String id, Place... places) {
        var panel = new Panelled(id, places);
        inbox.attach(panel);
        conductor.doWork();
        return panel;
    }

    @Override
    public void close() {
        engine.close();
    }
}
