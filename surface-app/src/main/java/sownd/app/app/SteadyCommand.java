package sownd.app.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.project.AudioSetup;
import sownd.engine.AudioTimings;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.WarmUp;
import sownd.engine.audio.Histogram.Spread;
import sownd.engine.audio.Scheduling;
import sownd.engine.bench.Loops;
import sownd.engine.graph.NodeTypes;

@Command(
        name = "steady",
        description = {
            "Plays a workload of sownd bench in real time and tells how evenly.",
            "installer/src/test/steady.sh runs it in a JACK server of its own, beside other load."
        })
final class SteadyCommand implements Callable<Integer> {
    private static final int RATE = 48_000;
    private static final long WARM_NANOS = 10_000_000_000L;
    private static final int PIECE = 16 << 10;
    private static final long TURN_NANOS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "W1|W2|W3a|W3b|W4", description = "What to play.")
    private String workload;

    @Option(names = "--audio", paramLabel = "javasound|jack|null", description = "What plays. ${DEFAULT-VALUE}")
    private AudioSetup.Driver driver = AudioSetup.Driver.NULL;

    @Option(names = "--block", paramLabel = "N", description = "Frames rendered at a time. ${DEFAULT-VALUE}")
    private int block = 64;

    @Option(names = "--seconds", paramLabel = "S", description = "How long it is measured. ${DEFAULT-VALUE}")
    private double seconds = 600;

    @Option(names = "--settle", paramLabel = "S", description = "How long it plays before. ${DEFAULT-VALUE}")
    private double settle = 5;

    @Option(
            names = "--litter",
            paramLabel = "MB",
            description = "Megabytes a second that another thread allocates meanwhile. ${DEFAULT-VALUE}")
    private int litter;

    @Option(names = "--cold", description = "Opens the driver without having played before.")
    private boolean cold;

    @Option(names = "--no-realtime", description = "Asks for no realtime priority for the sound.")
    private boolean ordinary;

    private volatile boolean over;
    private final AtomicReference<byte[]> dropped = new AtomicReference<>(new byte[0]);

    @Override
    public Integer call() throws InterruptedException {
        if (!(seconds > 0 && seconds <= 86_400 && settle >= 0 && settle <= 3600) || litter < 0 || litter > 10_000) {
            throw new Failure(
                    Main.FAULTY, "--seconds is 0 to 86400, --settle 0 to 3600 and --litter 0 to 10000 MB a second");
        }
        if (block < 16 || block > 8192) {
            throw new Failure(Main.FAULTY, "--block is 16 to 8192, not " + block);
        }
        var graphs = Map.of("bench", BenchCommand.graph(BenchCommand.named(workload)));
        var types = NodeTypes.builtIn();
        var setup = new AudioSetup(driver, "", RATE, block, 2, Optional.of(0));
        var format = setup.format(graphs, types);
        var scheduling = ordinary ? Scheduling.ORDINARY : Scheduling.REALTIME;
        var samples = new Loops();
        try (var engine = new Engine(format, types, samples, Clock.system())) {
            var faults = engine.play(graphs);
            if (!faults.isEmpty()) {
                throw new Failure(Main.FAULTY, faults.toString());
            }
            var warm = cold ? 0 : WarmUp.play(graphs, types, samples, format, WARM_NANOS, () -> false);
            engine.start(Drivers.of(setup, format, scheduling));
            say("playing, warm after " + warm + " blocks");
            measure(engine);
        }
        return Main.DONE;
    }

    private void measure(Engine engine) throws InterruptedException {
        var littering = Thread.ofPlatform().name("litter").daemon().start(this::litter);
        pass(settle);
        engine.clearTimings();
        say("measuring");
        pass(seconds);
        var status = engine.audio();
        var timings = engine.timings();
        say("measured");
        over = true;
        littering.join();
        tell(status.driver() + " " + status.trouble(), timings);
    }

    private static void pass(double seconds) throws InterruptedException {
        new CountDownLatch(1).await(Math.round(seconds * 1e9), TimeUnit.NANOSECONDS);
    }

    /** Allocates evenly, and keeps what it allocated last so that nothing is left out as useless. */
    private void litter() {
        var begun = System.nanoTime();
        for (long given = 0; !over; ) {
            var wanted = (long) ((System.nanoTime() - begun) / 1e9 * litter * 1e6);
            for (; given < wanted && !over; given += PIECE) {
                dropped.set(new byte[PIECE]);
            }
            LockSupport.parkNanos(TURN_NANOS);
        }
    }

    private void tell(String plays, AudioTimings timings) {
        var period = block * 1e6 / RATE;
        say(String.format(Locale.ROOT, "driver %s; period %.0f µs", plays.strip(), period));
        say("render µs " + words(timings.render(), period));
        say("interval µs " + words(timings.interval(), period));
        say("missed " + timings.missed() + ", underruns " + timings.underruns());
    }

    private static String words(Spread spread, double period) {
        return String.format(
                Locale.ROOT,
                "p50 %.0f p99 %.0f p99.9 %.0f max %.0f (%.0f %% and %.0f %% of the period) %d calls",
                spread.p50() / 1e3,
                spread.p99() / 1e3,
                spread.p999() / 1e3,
                spread.max() / 1e3,
                spread.p999() / 10.0 / period,
                spread.max() / 10.0 / period,
                spread.count());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
