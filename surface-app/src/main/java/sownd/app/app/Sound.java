package sownd.app.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sownd.app.ui.AudioDesk;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.Project;
import sownd.engine.AudioStatus;
import sownd.engine.AudioTimings;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Recordings;
import sownd.engine.WarmUp;
import sownd.engine.audio.AudioDevice;
import sownd.engine.audio.Format;
import sownd.engine.audio.Scheduling;
import sownd.engine.graph.Fault;
import sownd.engine.graph.NodeTypes;
import sownd.engine.tape.TapeRecordings;
import sownd.engine.tape.TapeSamples;

/**
 * The engine of a show, the driver it plays through, and how both are changed while the show runs. Changes are made one
 * after the other on a thread of its own.
 */
final class Sound implements AudioDesk, AutoCloseable {
    private static final Logger LOG = System.getLogger(Sound.class.getName());
    private static final long WARM_NANOS = 2_000_000_000L;
    private static final long GLANCE_MILLIS = 50;

    private final Project project;
    private final NodeTypes types;
    private final Path assets;
    private final Inbox inbox;
    private final Scheduling scheduling;
    private final ExecutorService changes = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("audio-change").daemon().factory());
    private volatile boolean closed;
    private volatile AudioSetup setup;
    private volatile Engine engine;
    private final Recordings recordings;
    private volatile TapeSamples samples;

    Sound(Project project, Path folder, ShowSettings settings, Inbox inbox) {
        this.project = project;
        this.types = project.types();
        this.assets = folder.resolve("assets");
        this.inbox = inbox;
        this.scheduling = settings.scheduling();
        this.setup =
                project.audio().through(settings.audio().orElse(project.audio().driver()));
        var format = setup.format(project.graphs(), types);
        this.samples = new TapeSamples(assets, format.rate());
        this.recordings = new TapeRecordings(folder.resolve("recordings"));
        this.engine = new Engine(format, types, samples, recordings, Clock.system());
    }

    /** The engine that plays now; a change of format brings another. */
    Engine engine() {
        return engine;
    }

    /** Begins to play: time goes on at once, the device opens when what it will play is compiled. */
    void play() {
        var format = engine.audio().format();
        engine.start(Drivers.silent(format, scheduling));
        if (setup.driver() != AudioSetup.Driver.NULL) {
            changes.execute(() -> {
                warm(format);
                start(setup, format);
            });
        }
    }

    private void warm(Format format) {
        var began = System.nanoTime();
        var blocks = WarmUp.play(project.graphs(), types, samples, format, WARM_NANOS, () -> closed);
        LOG.log(Level.DEBUG, "warm after {0} blocks, {1} ms", blocks, (System.nanoTime() - began) / 1_000_000);
    }

    private void start(AudioSetup wanted, Format format) {
        if (!closed) {
            engine.start(Drivers.of(wanted, format, scheduling));
        }
    }

    @Override
    public AudioSetup setup() {
        return setup;
    }

    @Override
    public AudioStatus status() {
        return engine.audio();
    }

    @Override
    public AudioTimings timings() {
        return engine.timings();
    }

    @Override
    public List<AudioDevice> devices() {
        return AudioDevice.all();
    }

    @Override
    public void apply(AudioSetup wanted, Consumer<String> done) {
        changes.execute(() -> done.accept(change(wanted)));
    }

    private String change(AudioSetup wanted) {
        var format = wanted.format(project.graphs(), types);
        var fault = format.equals(engine.audio().format()) ? "" : tune(format);
        if (fault.isEmpty()) {
            setup = wanted;
            start(wanted, format);
        }
        return fault;
    }

    /** An engine of that format takes over from the one before; on a fault, which is told, nothing changes. */
    private String tune(Format format) {
        var before = samples;
        if (format.rate() != engine.audio().format().rate()) {
            samples = new TapeSamples(assets, format.rate());
        }
        warm(format);
        var next = new Engine(format, types, samples, recordings, Clock.system());
        var fault = answered(inbox.tune(next));
        if (fault.isEmpty()) {
            var old = engine;
            engine = next;
            old.close();
        } else {
            samples = before;
            next.close();
        }
        return fault;
    }

    /** Waits for the conductor, but not for one that has ended. */
    private String answered(CompletableFuture<List<Fault>> faults) {
        while (!closed) {
            try {
                return faults.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS).stream()
                        .map(Fault::toString)
                        .collect(Collectors.joining("; "));
            } catch (TimeoutException later) { // asked again until it answers or the show ends
            } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
                throw new IllegalStateException("the conductor failed", broken);
            }
        }
        return "the show has ended";
    }

    /** After the conductor: ends a change that is on its way, then the engine. */
    @Override
    public void close() {
        closed = true;
        changes.close();
        engine.close();
    }
}
