package sownd.app.app;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.app.ui.PanelWindow;
import sownd.app.ui.ScreenSurface;
import sownd.app.ui.SurfaceWindow;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.engine.AudioStatus;
import sownd.engine.AudioTimings;
import sownd.engine.audio.Histogram.Spread;
import sownd.engine.audio.Scheduling;

@Command(name = "run", description = "Runs a project; the demo if none is named. Without a display it runs headless.")
final class RunCommand implements Callable<Integer> {
    private static final int WARM_SECONDS = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", arity = "0..1", description = "Folder with a project.json, or the file.")
    private @Nullable Path project;

    @Option(names = "--headless", description = "Opens no window.")
    private boolean headless;

    @Option(
            names = "--audio",
            paramLabel = "auto|javasound|jack|null",
            description =
                    "What plays: JACK if a server runs and otherwise the sound card, the sound card, a JACK server,"
                            + " or nothing, keeping time. The project's if left out.")
    private AudioSetup.@Nullable Driver audio;

    @Option(names = "--no-realtime", description = "Asks for no realtime priority for the sound.")
    private boolean ordinary;

    @Option(
            names = "--timings",
            description = "Tells at the end how evenly the sound was rendered after the first five seconds.")
    private boolean timings;

    @Option(names = "--http-port", paramLabel = "N", description = "TCP port on loopback, 0 for any. ${DEFAULT-VALUE}")
    private int httpPort = 8000;

    @Option(names = "--osc-port", paramLabel = "N", description = "UDP port on loopback, 0 for any. ${DEFAULT-VALUE}")
    private int oscPort = 12321;

    @Option(names = "--duration", paramLabel = "S", description = "Ends by itself after so many seconds.")
    private @Nullable Double seconds;

    @Option(
            names = "--simulate",
            paramLabel = "MODEL",
            description =
                    "Plugs in a controller without hardware, such as \"Stream Deck XL\"; more than one if repeated."
                            + " It is seen in a window and takes the very bytes the real one would.")
    private List<String> simulated = List.of();

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Draws at the end what the simulated controllers show, as a PNG.")
    private @Nullable Path picture;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var window =
                headless || GraphicsEnvironment.isHeadless() ? ShowSettings.Window.HEADLESS : ShowSettings.Window.OPEN;
        checkPort("--http-port", httpPort);
        checkPort("--osc-port", oscPort);
        if (seconds != null && !(seconds > 0)) {
            throw new Failure(Main.FAULTY, "--duration is more than 0 seconds, not " + seconds);
        }
        var reader = Main.reader(spec);
        var settings = new ShowSettings(
                window,
                Optional.ofNullable(audio),
                ordinary ? Scheduling.ORDINARY : Scheduling.REALTIME,
                httpPort,
                oscPort);
        var end = new CountDownLatch(1);
        if (picture != null && simulated.isEmpty()) {
            throw new Failure(Main.FAULTY, "--picture draws a simulated controller, add --simulate MODEL");
        }
        try (var simulation = Simulation.of(simulated);
                var show = open(reader, settings, simulation.beside(Hardware.system()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(show::close, "end"));
            say(show);
            if (timings) {
                Thread.ofVirtual().start(() -> clearLater(show.sound(), end));
            }
            if (window == ShowSettings.Window.OPEN) {
                runWithWindow(show, simulation, end);
            } else {
                await(end);
            }
            if (picture != null) {
                simulation.draw(picture);
            }
            if (timings) {
                tell(show.sound().status(), show.sound().timings());
            }
        }
        return Main.DONE;
    }

    /** The demo belongs to the program: it is not edited, and nothing of it is remembered. */
    private Show open(ProjectReader reader, ShowSettings settings, Hardware hardware) {
        var err = spec.commandLine().getErr();
        var folder = ProjectFile.folder(project);
        if (project == null) {
            return Show.open(ProjectFile.read(null, reader, err), folder, settings, hardware);
        }
        var opening = ProjectFile.open(project, reader, err);
        opening.told().forEach(err::println);
        return Show.open(opening, reader, folder, settings, hardware);
    }

    private void runWithWindow(Show show, Simulation simulation, CountDownLatch end) throws InterruptedException {
        var screen = new ScreenSurface(show.inbox());
        show.inbox().attach(screen);
        var window = SurfaceWindow.open(screen, show.project().name() + " · sownd", end::countDown);
        window.audio(show.sound());
        window.pictures(ProjectFile.folder(project).resolve("assets"));
        show.store()
                .ifPresent(store -> window.undo(
                        () -> {
                            var _ = store.undo();
                        },
                        () -> {
                            var _ = store.redo();
                        }));
        var panels = new ArrayList<PanelWindow>();
        simulation.panels().forEach(panel -> panels.add(PanelWindow.open(panel)));
        say("window open");
        await(end);
        show.inbox().detach(screen.id());
        screen.close();
        panels.forEach(PanelWindow::close);
        window.close();
    }

    private void say(Show show) {
        say(show.project().name() + " runs");
        show.address().ifPresent(address -> say("HTTP " + address));
        show.oscPort().ifPresent(port -> say("OSC udp://127.0.0.1:" + port));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** Leaves out the time in which the program is still being compiled. */
    private static void clearLater(Sound sound, CountDownLatch end) {
        try {
            if (!end.await(WARM_SECONDS, TimeUnit.SECONDS)) {
                sound.engine().clearTimings();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(AudioStatus audio, AudioTimings timed) {
        say("audio " + audio.driver() + ", " + audio.format().block() + " frames; " + audio.detail());
        say("interval " + words(timed.interval()));
        say("render " + words(timed.render()));
        say("missed " + timed.missed() + ", underruns " + timed.underruns());
    }

    private static String words(Spread spread) {
        return String.format(
                Locale.ROOT,
                "µs: p50 %.0f p99 %.0f p99.9 %.0f max %.0f (%d calls)",
                spread.p50() / 1e3,
                spread.p99() / 1e3,
                spread.p999() / 1e3,
                spread.max() / 1e3,
                spread.count());
    }

    private void await(CountDownLatch end) throws InterruptedException {
        if (seconds == null) {
            end.await();
        } else if (end.await(Math.round(seconds * 1000), TimeUnit.MILLISECONDS)) {
            say("closed before its time");
        }
    }

    private static void checkPort(String option, int port) {
        if (port < 0 || port > 65_535) {
            throw new Failure(Main.FAULTY, option + " is a port from 0 to 65535, not " + port);
        }
    }
}
