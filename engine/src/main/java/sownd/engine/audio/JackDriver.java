package sownd.engine.audio;

import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays through a running JACK server, on the server's thread. Its ports lead to the sound device, or, when it comes back,
 * where they led before. The server's period may differ from the block: it is cut, which adds no delay.
 */
public final class JackDriver implements AudioDriver {
    private static final String CLIENT = "sownd";

    private final Format format;
    private final String device;
    private final @Nullable String server;
    private volatile JackPorts.Routes routes = JackPorts.Routes.NONE;
    private volatile @Nullable JackRun run;
    private volatile String detail = "";
    private volatile String deaf = "";
    private volatile long pastUnderruns;

    /**
     * Plays through the server that the environment names, or the default one.
     *
     * @param device whose ports ours lead to, as its ports' names begin; empty for all there are
     */
    public JackDriver(Format format, String device) {
        this(format, device, null);
    }

    /** Plays through the server of a name; null for that of the environment. */
    JackDriver(Format format, String device, @Nullable String server) {
        this.format = format;
        this.device = device;
        this.server = server;
    }

    @Override
    public String name() {
        return "jack";
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public long underruns() {
        JackRun playing = run;
        return pastUnderruns + (playing == null ? 0 : playing.underruns());
    }

    @Override
    public int inputs() {
        return run == null ? 0 : format.inputs();
    }

    @Override
    public String deaf() {
        return deaf;
    }

    /** Whether a server runs that could be played through. Any thread. */
    public static boolean runs() {
        return ask(client -> 1, 0) == 1;
    }

    /** What the server plays with, for people; or why it cannot be used. */
    public static String found() {
        if (!JackCalls.present()) {
            return "not installed";
        }
        int rate = ask(JackCalls::rate, 0);
        return rate == 0 ? "no server runs" : rate + " Hz, period " + ask(JackCalls::period, 0) + " frames";
    }

    /** The devices of the running server; none when there is none. */
    static List<AudioDevice> devices() {
        long client = JackCalls.present() ? JackCalls.open(CLIENT, null) : 0;
        if (client == 0) {
            return List.of();
        }
        try {
            List<String> outs = JackCalls.physical(client, JackCalls.Way.OUT);
            List<String> ins = JackCalls.physical(client, JackCalls.Way.IN);
            return Stream.concat(outs.stream(), ins.stream())
                    .map(JackPorts::owner)
                    .distinct()
                    .map(name -> new AudioDevice("jack", name, JackPorts.of(name, outs), JackPorts.of(name, ins)))
                    .toList();
        } finally {
            JackCalls.close(client);
        }
    }

    private static int ask(LongToIntFunction question, int otherwise) {
        long client = JackCalls.present() ? JackCalls.open(CLIENT, null) : 0;
        if (client == 0) {
            return otherwise;
        }
        try {
            return question.applyAsInt(client);
        } finally {
            JackCalls.close(client);
        }
    }

    @Override
    public void start(Renderer renderer) throws AudioUnavailable {
        if (!JackCalls.present()) {
            throw new AudioUnavailable("JACK is not installed (Debian, Ubuntu: apt install jackd2)");
        }
        long client = JackCalls.open(CLIENT, server);
        if (client == 0) {
            throw new AudioUnavailable("no JACK server runs, start one");
        }
        JackRun begun = new JackRun(client, renderer, format);
        pastUnderruns = underruns();
        run = begun;
        begun.start();
        deaf = begun.ports().connect(routes, device);
        int period = JackCalls.period(client);
        detail = "period " + period + " frames, " + Math.round(period * 10_000.0 / format.rate()) / 10.0 + " ms; "
                + (JackCalls.realtime(client)
                        ? "realtime priority by the server"
                        : "ordinary priority (the server runs without realtime, start it with --realtime)");
    }

    @Override
    public void look() {
        JackRun playing = run;
        if (playing == null || playing.closed()) {
            return;
        }
        if (playing.gone()) {
            playing.renderer().lost("the JACK server is gone");
            return;
        }
        routes = playing.ports().routes();
    }

    /** Where each port led when it was last looked at: those that play. */
    List<List<String>> routes() {
        return routes.outs();
    }

    @Override
    public void close() {
        JackRun playing = run;
        detail = "";
        deaf = "";
        if (playing != null) {
            playing.close();
        }
    }
}
