package sownd.app.hub;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import sownd.bindings.conductor.ConductorProxy;
import sownd.bindings.store.Store;

/**
 * The HTTP door of one running show. Listens on loopback only. Every request runs on its own virtual thread, asks the
 * conductor and waits at most 1 s; no request, however bad, ends the hub.
 */
public final class Hub implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Hub.class.getName());
    private static final int LAST_PORT = 65535;

    private final HubSettings settings;
    private final Tally tally;
    private final Javalin server;

    private Hub(HubSettings settings, Tally tally, Javalin server) {
        this.settings = settings;
        this.tally = tally;
        this.server = server;
    }

    /**
     * Begins to listen; returns when requests are answered.
     *
     * @throws HubUnavailable when the port is taken or the host is not loopback; nothing is left open then
     */
    public static Hub open(HubSettings settings, ConductorProxy conductor) throws HubUnavailable {
        return open(settings, conductor, Optional.empty());
    }

    /**
     * The same, where the project can be edited as well.
     *
     * @param store empty if it cannot
     */
    public static Hub open(HubSettings settings, ConductorProxy conductor, Optional<Store> store)
            throws HubUnavailable {
        check(settings);
        Tally tally = new Tally(LOG, System::nanoTime);
        Javalin server = new HubServer(settings, tally).with(config -> {
            new Complaints(tally).addTo(config);
            addRoutes(config.routes, conductor, store);
        });
        try {
            HubServer.start(server);
        } catch (JavalinException notListening) {
            throw new HubUnavailable(taken(settings), notListening);
        }
        return new Hub(settings, tally, server);
    }

    private static void addRoutes(RoutesConfig routes, ConductorProxy conductor, Optional<Store> store) {
        Product product = Product.sownd();
        new AddressRoutes(conductor).addTo(routes);
        new LocationRoutes(conductor).addTo(routes);
        new TriggerRoutes(conductor).addTo(routes);
        new ProjectRoutes(store).addTo(routes);
        new DraftRoutes(store).addTo(routes);
        new HealthRoute(conductor, product).addTo(routes);
        new FrontPage(product).addTo(routes);
    }

    /** Where this hub is, with the port it really has: {@code http://127.0.0.1:8000/}. */
    public URI address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + server.port() + "/");
    }

    /** What came and what went wrong so far. Any thread. */
    public HubCounts counts() {
        return tally.counts();
    }

    /** Stops listening and lets go of the port; requests under way are cut. May be called twice. */
    @Override
    public void close() {
        server.stop();
    }

    private static void check(HubSettings settings) throws HubUnavailable {
        if (settings.port() < 0 || settings.port() > LAST_PORT) {
            throw new HubUnavailable("there is no port " + settings.port() + ": give --http-port a number from 1 to "
                    + LAST_PORT + ", or 0 for any free one");
        }
        if (!isLoopback(settings.host())) {
            throw new HubUnavailable("the hub listens on this machine only, not on \"" + settings.host()
                    + "\": use 127.0.0.1, ::1 or localhost");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static String taken(HubSettings settings) {
        return "cannot listen on port " + settings.port() + " of " + settings.host()
                + ": another program has it, or it is not allowed; choose another by --http-port (0 for any free one)";
    }
}
